// KiotViet, invoices (hóa đơn).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'kiotviet',
    brand: 'KiotViet',
    signs:
      'Mã hóa đơn|Mã khách hàng|Tên khách hàng|Khách cần trả|Khách đã trả|Tổng tiền hàng|Giảm giá hóa đơn|Người bán|Kênh bán|Mã hàng',
    needs: 4,
    columns: {
      customer: 'Mã khách hàng|Điện thoại|Tên khách hàng',
      date: 'Thời gian|Thời gian tạo',
      amount: 'Khách cần trả|Khách đã trả',
      order: 'Mã hóa đơn',
      status: 'Trạng thái',
      store: 'Chi nhánh',
      channel: 'Kênh bán',
      product: 'Tên hàng',
      quantity: 'Số lượng',
      price: 'Đơn giá',
    },
    granularity: 'repeated',
    currency: '₫',
  },
];
