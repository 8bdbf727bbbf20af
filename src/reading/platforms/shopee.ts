// Shopee, orders to ship and completed orders, in its languages.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'shopee',
    brand: 'Shopee',
    signs:
      '買家帳號|買家總支付金額|訂單成立日期|退貨 / 退款狀態|蝦皮補助運費|蝦幣折抵|不成立原因|成交手續費|蝦皮補貼金額',
    needs: 4,
    columns: {
      customer: '買家帳號',
      date: '訂單成立日期',
      amount: '買家總支付金額|商品總價',
      order: '訂單編號',
      status: '訂單狀態',
      paymentStatus: '退貨 / 退款狀態',
      product: '商品名稱',
      quantity: '數量',
      price: '商品活動價格|商品原價',
    },
    granularity: 'repeated',
    currency: 'NT$',
  },
  {
    platform: 'shopee',
    signs:
      'Username (Buyer)|Order Creation Date|Return / Refund Status|SKU Reference No.|Deal Price|Product Subtotal|Order Paid Time|Order Complete Time|Shopee Voucher|Shopee Coins Redeemed',
    needs: 4,
    columns: {
      customer: 'Username (Buyer)',
      date: 'Order Creation Date',
      amount: 'Grand Total|Total Amount',
      order: 'Order ID',
      status: 'Order Status',
      paymentStatus: 'Return / Refund Status',
      product: 'Product Name',
      quantity: 'Quantity',
      price: 'Deal Price',
    },
    granularity: 'repeated',
    currency: '',
  },
  {
    platform: 'shopee',
    signs:
      'Username (Pembeli)|Waktu Pesanan Dibuat|Total Pembayaran|Status Pembatalan/ Pengembalian|SKU Induk|Nomor Referensi SKU|Harga Setelah Diskon|Returned quantity|No. Resi',
    needs: 4,
    columns: {
      customer: 'Username (Pembeli)',
      date: 'Waktu Pesanan Dibuat',
      amount: 'Total Pembayaran',
      order: 'No. Pesanan',
      status: 'Status Pesanan',
      paymentStatus: 'Status Pembatalan/ Pengembalian',
      product: 'Nama Produk',
      quantity: 'Jumlah',
      price: 'Harga Setelah Diskon',
    },
    granularity: 'repeated',
    currency: 'Rp',
  },
  {
    platform: 'shopee',
    signs:
      'Người Mua|Ngày đặt hàng|Trạng Thái Đơn Hàng|Mã vận đơn|Giá ưu đãi|Tổng giá bán (sản phẩm)|SKU phân loại hàng|Tổng số tiền Người mua thanh toán|Trạng thái Trả hàng/Hoàn tiền',
    needs: 4,
    columns: {
      customer: 'Người Mua',
      date: 'Ngày đặt hàng',
      amount: 'Tổng số tiền Người mua thanh toán|Tổng giá trị đơn hàng (VND)',
      order: 'Mã đơn hàng',
      status: 'Trạng Thái Đơn Hàng',
      paymentStatus: 'Trạng thái Trả hàng/Hoàn tiền',
      product: 'Tên sản phẩm',
      quantity: 'Số lượng',
      price: 'Giá ưu đãi',
    },
    granularity: 'repeated',
    currency: '₫',
  },
  {
    platform: 'shopee',
    signs:
      'ชื่อผู้ใช้ (ผู้ซื้อ)|วันที่ทำการสั่งซื้อ|หมายเลขคำสั่งซื้อ|สถานะการสั่งซื้อ|สถานะการคืนเงินหรือคืนสินค้า|เลขอ้างอิง SKU (SKU Reference No.)|ราคาขายสุทธิ|จำนวนเงินทั้งหมด',
    needs: 4,
    columns: {
      customer: 'ชื่อผู้ใช้ (ผู้ซื้อ)',
      date: 'วันที่ทำการสั่งซื้อ',
      amount: 'จำนวนเงินทั้งหมด',
      order: 'หมายเลขคำสั่งซื้อ',
      status: 'สถานะการสั่งซื้อ',
      paymentStatus: 'สถานะการคืนเงินหรือคืนสินค้า',
      product: 'ชื่อสินค้า',
      quantity: 'จำนวน',
      price: 'ราคาขาย',
    },
    granularity: 'repeated',
    currency: '฿',
  },
  {
    platform: 'shopee',
    signs:
      'Nome de usuário (comprador)|Data de criação do pedido|ID do pedido|Status do pedido|Status da Devolução / Reembolso|Preço acordado|Hora do pagamento do pedido|Valor Total|Número de referência SKU',
    needs: 4,
    columns: {
      customer: 'Nome de usuário (comprador)',
      date: 'Data de criação do pedido',
      amount: 'Valor Total',
      order: 'ID do pedido',
      status: 'Status do pedido',
      paymentStatus: 'Status da Devolução / Reembolso',
      product: 'Nome do Produto',
      quantity: 'Quantidade',
      price: 'Preço acordado',
    },
    granularity: 'repeated',
    currency: 'R$',
  },
];
