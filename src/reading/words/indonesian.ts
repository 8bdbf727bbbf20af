// Indonesian.

import type { CellWords, LanguageWords } from './language.ts';

export const INDONESIAN: LanguageWords = {
  headers: {
    customerId:
      'ID Pelanggan, Kode Pelanggan, No. Pelanggan, Nomor Pelanggan, ID Pembeli, ID Member, No. Member, ID Konsumen, Kode Customer, Nomor Anggota, ID Pengguna',
    email: 'Email Pelanggan, Email Pembeli, Alamat Email, Surel, Email Customer',
    phone:
      'No. HP, No HP, Nomor HP, Nomor Telepon, No. Telepon, No Telp, No. Telp, Telepon, Telepon Pelanggan, HP Pelanggan, No. HP Pelanggan, No. HP Pembeli, No. WhatsApp, Nomor WhatsApp, No WA, Nomor Handphone, Handphone, Telepon Pembeli',
    account: 'Username (Pembeli), Username Pembeli, Nama Pengguna, Akun, Nama Pengguna Pembeli',
    name: 'Pelanggan, Nama Pelanggan, Pembeli, Nama Pembeli, Nama Customer, Konsumen, Nama Konsumen, Nama, Nama Lengkap, Pemesan, Nama Pemesan, Nama Member, Nama Tamu',
    recipient:
      'Penerima, Nama Penerima, No. Telepon Penerima, No. Telepon, Nomor Telepon Penerima, Nama Penerima Barang',
    givenName: 'Nama Depan',
    familyName: 'Nama Belakang',
    orderDate:
      'Tanggal Pesanan, Tanggal Pemesanan, Waktu Pesanan, Waktu Pesanan Dibuat, Pesanan Dibuat, Tanggal Order, Tgl Order, Tgl Pesanan, Tanggal Transaksi, Tgl Transaksi, Tanggal Pembelian, Tanggal Penjualan, Tanggal Beli, Tanggal Faktur, Tanggal Dibuat, Waktu Dibuat, Waktu Transaksi, Tanggal Nota',
    date: 'Tanggal, Tgl, Waktu, Tanggal & Waktu, Tanggal dan Waktu, Hari',
    paidDate:
      'Tanggal Pembayaran, Waktu Pembayaran, Waktu Pembayaran Dilakukan, Tanggal Bayar, Tgl Bayar, Waktu Pembayaran Pesanan',
    doneDate:
      'Tanggal Pengiriman, Waktu Pengiriman, Waktu Pengiriman Diatur, Tanggal Kirim, Waktu Pesanan Selesai, Tanggal Selesai',
    orderTotal:
      'Total Pembayaran, Total Bayar, Total Pesanan, Total Harga Pesanan, Total Penjualan, Total Transaksi, Total Belanja, Jumlah Total, Jumlah Pembayaran, Jumlah Dibayar, Dibayar Pembeli, Grand Total Pesanan, Total Tagihan, Nilai Pesanan, Total Keseluruhan, Total Akhir, Total Faktur, Nilai Transaksi, Jumlah Bayar, Total Dibayar Pembeli, Total Nominal',
    amount:
      'Jumlah, Nominal, Pendapatan, Omzet, Omset, Penjualan, Nilai, Nilai Penjualan, Jumlah Uang, Pembayaran, Total (Rp), Jumlah (Rp), Nominal (Rp), Penjualan Bersih',
    lineTotal:
      'Total Harga Produk, Subtotal Produk, Harga Total Produk, Jumlah Harga, Total Harga, Subtotal Barang, Total Harga Barang',
    orderNumber:
      'No. Pesanan, No Pesanan, Nomor Pesanan, ID Pesanan, Pesanan, No. Order, No Order, Nomor Order, Kode Pesanan, Kode Order, ID Order, No. Pembelian, Nomor Pembelian, Nomor Pemesanan',
    documentNumber:
      'No. Transaksi, No Transaksi, Nomor Transaksi, ID Transaksi, Kode Transaksi, No. Faktur, Nomor Faktur, No. Invoice, Nomor Invoice, No. Nota, Nomor Nota, No. Struk, Nomor Struk, No. Bukti, Nomor Penjualan',
    orderStatus: 'Status Pesanan, Status Order, Status Transaksi',
    status: 'Keadaan, Status Terakhir',
    paymentStatus:
      'Status Pembayaran, Status Bayar, Status Pembatalan/ Pengembalian, Status Pembatalan/Pengembalian, Status Pengembalian',
    cancelledAt: 'Tanggal Pembatalan, Waktu Pembatalan, Dibatalkan Pada, Tanggal Batal',
    cancelled: 'Batal, Dibatalkan, Pembatalan',
    refund:
      'Pengembalian Dana, Jumlah Pengembalian, Jumlah Pengembalian Dana, Total Pengembalian Dana, Refund Dana, Jumlah Refund, Pengembalian',
    quantity: 'Kuantitas, Jumlah Barang, Jumlah Produk, Jumlah Item, Jumlah Produk di Pesan, Banyaknya',
    unitPrice: 'Harga, Harga Satuan, Harga Produk, Harga Barang, Harga Jual, Harga Setelah Diskon',
    listPrice: 'Harga Awal, Harga Normal',
    store: 'Toko, Nama Toko, Cabang, Outlet Penjualan, Gerai, Lokasi',
    channel: 'Kanal, Saluran, Saluran Penjualan, Sumber, Asal Pesanan, Platform Penjualan',
    productName: 'Nama Produk, Nama Barang, Nama Item, Nama Menu',
    product: 'Produk, Barang, Menu, Keterangan, Rincian Pesanan',
    productCode: 'Kode Produk, Kode Barang, SKU Induk, Nomor Referensi SKU',
    currency: 'Mata Uang',
  },
  noSale: {
    cancelled:
      'Batal, Dibatalkan, Pesanan Dibatalkan, Pembatalan, Dibatalkan Pembeli, Dibatalkan Penjual, Dibatalkan oleh Pembeli, Dibatalkan oleh Penjual, Dibatalkan oleh Sistem, Permintaan Pembatalan, Pesanan Batal, Otomatis Dibatalkan, Dihapus',
    voided: 'Tidak Valid, Tidak Sah, Pesanan Tes, Tes, Uji Coba, Penipuan',
    refunded:
      'Dana Dikembalikan, Dikembalikan Dananya, Pengembalian Dana, Pengembalian Dana Selesai, Refund Selesai, Pengembalian Dana Penuh, Refund Penuh',
    returned:
      'Dikembalikan, Retur, Pengembalian, Pengembalian Barang, Pengembalian Selesai, Barang Dikembalikan, Gagal Kirim, Pengiriman Gagal, Tidak Terkirim, Ditolak Pembeli, Retur Selesai, Paket Hilang, Pengembalian Barang/Dana',
    expired: 'Kedaluwarsa, Kadaluarsa, Kadaluwarsa, Lewat Waktu, Jatuh Tempo',
    unpaid:
      'Belum Bayar, Belum Dibayar, Belum Lunas, Menunggu Pembayaran, Menunggu Dibayar, Menunggu Konfirmasi Pembayaran, Pembayaran Tertunda, Tertunda, Belum Melakukan Pembayaran, Pembayaran Pending, Hutang, Utang',
    failed: 'Gagal, Pembayaran Gagal, Ditolak, Pembayaran Ditolak, Transaksi Gagal',
    draft: 'Draf, Keranjang, Penawaran, Belum Selesai, Ditinggalkan',
  },
  noSaleParts: {
    cancelled: 'dibatalkan',
    unpaid: 'belum bayar, belum dibayar, menunggu pembayaran',
    failed: 'gagal',
    returned: 'dikembalikan',
  },
  partly: 'sebagian, tidak, bukan, tanpa, ditolak pembatalan, pembatalan ditolak',
  sale: `Selesai, Lunas, Sudah Dibayar, Sudah Bayar, Dibayar, Dikirim, Sedang Dikirim, Diproses, Sedang Diproses, Perlu Dikirim, Telah Dikirim, Dikemas, Sedang Dikemas, Terkirim, Diterima, Pesanan Diterima, Pesanan Selesai, Siap Dikirim, Dalam Pengiriman, Tiba di Tujuan, Sampai Tujuan, Dikonfirmasi, Disetujui, Berhasil, Sukses, Baru, Pesanan Baru, Aktif, Pengembalian Dana Sebagian, Refund Sebagian, Dibayar Sebagian, Menunggu Pengiriman, Menunggu Diproses, Siap Diambil, Telah Diambil, Terjual, Bayar di Tempat, Menunggu Diambil, Proses, Valid`,
  paid: 'Lunas, Sudah Dibayar, Sudah Bayar, Dibayar, Berhasil, Pembayaran Berhasil, Pembayaran Diterima, Sukses, Terbayar, Pengembalian Dana Sebagian',
};

export const INDONESIAN_CELLS: CellWords = {
  months: [
    'januari',
    'februari|pebruari',
    'maret',
    'april',
    'mei',
    'juni',
    'juli',
    'agustus|agt|ags',
    'september',
    'oktober',
    'november|nopember|nop',
    'desember',
  ],
  morning: 'pagi',
  afternoon: 'siang, sore, malam',
  nobody:
    'Tamu, Umum, Pelanggan Umum, Tidak Diketahui, Tanpa Nama, Anonim, Pembeli Umum, Tidak Ada, Non Member, Bukan Member, Pelanggan Tunai, Kosong',
  totals: 'Total, Jumlah, Subtotal, Total Keseluruhan, Jumlah Total, Sub Total',
};
