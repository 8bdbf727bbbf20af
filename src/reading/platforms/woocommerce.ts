// WooCommerce: Analytics > Orders, and the exports of two plug-ins.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'woocommerce',
    brand: 'WooCommerce',
    signs:
      'Order #|N. Revenue (formatted)|Customer type|Product(s)|Items sold|Coupon(s)|Net Sales|Attribution',
    needs: 4,
    columns: {
      customer: 'Customer',
      date: 'Date',
      amount: 'Net Sales|N. Revenue (formatted)',
      order: 'Order #',
      status: 'Status',
      channel: 'Attribution',
    },
    granularity: 'line',
    currency: '',
  },
  {
    platform: 'woocommerce',
    signs:
      'First Name (Billing)|Last Name (Billing)|Email (Billing)|Phone (Billing)|Cart Discount Amount|Order Subtotal Amount|Order Refund Amount|Order Total Amount|Quantity (- Refund)|Item Cost|Payment Method Title',
    needs: 4,
    columns: {
      customer: 'Email (Billing)|Customer User Email|Phone (Billing)',
      date: 'Order Date',
      amount: 'Order Total Amount',
      order: 'Order Number|Order ID',
      status: 'Order Status',
      refund: 'Order Refund Amount',
      product: 'Item Name',
      quantity: 'Quantity (- Refund)|Quantity',
      price: 'Item Cost',
    },
    granularity: 'repeated',
    currency: '',
  },
  {
    platform: 'woocommerce',
    signs:
      'order_number|order_date|paid_date|order_currency|order_total|payment_method_title|customer_email|billing_first_name|billing_last_name|billing_email|billing_phone|item_total',
    needs: 5,
    columns: {
      customer: 'billing_email|customer_email|billing_phone',
      date: 'order_date|date_created|paid_date',
      amount: 'order_total',
      order: 'order_number|order_id',
      status: 'status|order_status',
      refund: 'refund_total|total_refunded|refunded_total',
      product: 'product_name|item_name',
      quantity: 'quantity',
    },
    granularity: 'repeated',
    currency: '',
  },
];
