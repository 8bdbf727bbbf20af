// Order lines with quantity and unit price, as UCI Online Retail.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'lines',
    signs: 'InvoiceNo|Invoice|StockCode|Description|InvoiceDate|UnitPrice|CustomerID',
    needs: 4,
    columns: {
      customer: 'CustomerID',
      date: 'InvoiceDate',
      order: 'InvoiceNo|Invoice',
      quantity: 'Quantity',
      price: 'UnitPrice|Price',
      product: 'Description|StockCode',
    },
    granularity: 'product',
    currency: '',
  },
];
