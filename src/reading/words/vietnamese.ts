// Vietnamese.

import type { CellWords, LanguageWords } from './language.ts';

export const VIETNAMESE: LanguageWords = {
  headers: {
    customerId: `Mã khách hàng, Mã KH, ID khách hàng, Mã khách, Mã thành viên, ID người mua, Mã hội viên, Số thẻ, Mã số khách hàng`,
    email: `Email khách hàng, Email người mua, Địa chỉ email, Thư điện tử, Email KH`,
    phone: `{Số điện thoại|SĐT}{| khách hàng| người mua}, Điện thoại, Số ĐT, Di động, Điện thoại khách hàng, Số di động, ĐT khách hàng, Điện thoại KH`,
    account: `Người mua (tài khoản), Tài khoản, Tên đăng nhập, Tên tài khoản, Tài khoản người mua`,
    name: `{Khách|Tên khách|Người đặt}{ hàng|}, Tên KH, Người mua, Tên người mua, Họ tên, Họ và tên, Tên, Tên người đặt, Thành viên`,
    recipient: `Người nhận, Tên người nhận, Tên Người nhận, SĐT người nhận, Số điện thoại người nhận, Điện thoại người nhận, Người nhận hàng`,
    familyName: 'Họ',
    orderDate: `{Ngày |Thời gian }{đặt hàng|tạo đơn|tạo|mua|giao dịch}, Ngày đặt, Ngày mua hàng, Ngày bán, Ngày hóa đơn, Ngày lập, Ngày chứng từ, Giờ đặt hàng, Ngày đơn hàng, Thời gian (Ngày đặt hàng), Ngày lập hóa đơn`,
    date: `Ngày, Thời gian, Ngày giờ, Ngày tháng, Giờ`,
    paidDate: 'Ngày thanh toán, Thời gian thanh toán, Thời gian đơn hàng được thanh toán',
    doneDate: `Ngày giao hàng, Ngày gửi hàng, Thời gian giao hàng, Ngày hoàn thành, Thời gian hoàn thành đơn hàng, Ngày gửi`,
    orderTotal: `Tổng tiền, Tổng tiền hàng, Tổng cộng, Tổng giá trị đơn hàng, Tổng giá trị đơn hàng (VND), Tổng thanh toán, Tổng số tiền, Tổng số tiền người mua thanh toán, Tổng số tiền Người mua thanh toán, Khách cần trả, Khách đã trả, Khách thanh toán, Thành tiền đơn hàng, Giá trị đơn hàng, Số tiền thanh toán, Tổng đơn hàng, Tổng hóa đơn, Phải trả, Đã thanh toán, Số tiền đã thanh toán, Tổng tiền thanh toán, Tổng phải trả, Tiền khách trả, Tổng giá trị`,
    amount: `Số tiền, Doanh thu, Doanh số, Tiền, Giá trị, Giá trị giao dịch, Thanh toán, Doanh thu thuần, Số tiền (VND), Tiền bán`,
    lineTotal: `Thành tiền, Tạm tính, Tổng giá bán (sản phẩm), Tổng giá bán, Tiền hàng, Tổng tiền sản phẩm`,
    orderNumber: `{Mã đơn|Số đơn}{ hàng|}, ID đơn hàng, Đơn hàng, Mã đặt hàng, Mã vận đơn đặt hàng, Mã số đơn hàng`,
    documentNumber: `{Mã |Số }{hóa đơn|giao dịch|chứng từ|phiếu}, Hóa đơn, Mã hoá đơn, Số biên lai`,
    orderStatus: `Trạng thái đơn hàng, Trạng thái đơn, Tình trạng đơn hàng, Trạng Thái Đơn Hàng, Trạng thái hóa đơn`,
    status: 'Trạng thái, Tình trạng, Trạng thái giao hàng',
    paymentStatus: `Trạng thái thanh toán, Tình trạng thanh toán, Trạng thái Trả hàng/Hoàn tiền, Trạng thái hoàn tiền`,
    cancelledAt: 'Ngày hủy, Thời gian hủy, Ngày huỷ',
    cancelled: 'Hủy, Đã hủy, Huỷ',
    refund: `Hoàn tiền, Số tiền hoàn, Số tiền hoàn lại, Tiền hoàn lại, Tiền trả lại, Tổng tiền hoàn, Giá trị trả hàng, Đã hoàn tiền`,
    quantity: `Số lượng, SL, Số lượng bán, Số lượng sản phẩm, Số sản phẩm`,
    unitPrice: `Đơn giá, Giá bán, Giá, Giá sản phẩm, Giá ưu đãi`,
    listPrice: 'Giá gốc, Giá niêm yết',
    store: `Cửa hàng, Tên cửa hàng, Chi nhánh, Tên chi nhánh, Điểm bán`,
    channel: `Kênh, Kênh bán, Kênh bán hàng, Nguồn, Nguồn đơn hàng, Sàn`,
    productName: `Tên sản phẩm, Tên hàng, Tên hàng hóa, Tên mặt hàng, Tên món`,
    product: `Sản phẩm, Hàng hóa, Mặt hàng, Nội dung, Chi tiết đơn hàng`,
    productCode: `Mã sản phẩm, Mã hàng, Mã hàng hóa, SKU phân loại hàng`,
    currency: 'Tiền tệ, Loại tiền',
  },
  noSale: {
    cancelled: `Hủy, Hủy đơn, Huỷ, Đơn hủy, Hủy bởi người mua, Hủy bởi người bán, Yêu cầu hủy, Đang hủy, Hủy đơn hàng, Đã xóa, Người mua hủy, Hủy bỏ`,
    voided: `Không hợp lệ, Đơn thử, Thử nghiệm, Gian lận`,
    refunded: ``,
    returned: `Hoàn hàng, Đã hoàn hàng, Đã trả lại, Không nhận hàng, Từ chối nhận hàng, Chuyển hoàn, Đã chuyển hoàn, Không giao được, Thất lạc`,
    expired: `Hết hạn, Đã hết hạn, Quá hạn, Quá hạn thanh toán`,
    unpaid: `Chưa trả tiền, Chờ xác nhận thanh toán, Chưa trả, Còn nợ, Chưa thu tiền, Chưa chuyển khoản`,
    failed: `Lỗi, Lỗi thanh toán, Bị từ chối, Từ chối`,
    draft: `Nháp, Bản nháp, Phiếu tạm, Giỏ hàng, Báo giá, Chưa hoàn tất, Bỏ dở`,
  },
  noSaleParts: {
    cancelled: 'đã hủy, đã huỷ',
    refunded: 'hoàn tiền',
    unpaid: 'chưa thanh toán, chờ thanh toán',
    failed: 'thất bại, không thành công',
    returned: 'trả hàng',
  },
  partly: `một phần, không hủy, chưa hủy, từ chối hủy, chưa hoàn, không có`,
  saleParts: `đã giao, đang giao, hoàn thành, hoàn tất, đã thanh toán, đã xác nhận, đang xử lý, vận chuyển, đóng gói, một phần, thành công, đã nhận, đã gửi, lấy hàng, giao hàng`,
  sale: `{Đã |Đang }{giao|giao hàng|đóng gói}, Hoàn thành, Đã hoàn thành, Đang xử lý, Đã xác nhận, Chờ xác nhận, Chờ lấy hàng, Chờ giao hàng, Đang vận chuyển, Đang chuẩn bị hàng, Đã gửi hàng, Giao thành công, Giao hàng thành công, Mới, Đơn mới, Đã nhận hàng, Hoàn tất, Hoàn tiền một phần, Trả hàng một phần, Thanh toán một phần, Người mua xác nhận đã nhận hàng, Đã duyệt, Sẵn sàng giao, Thu hộ, Chờ xử lý, Đã bán, Đã nhận, Đang hoạt động, Người mua đã nhận hàng`,
  paid: `Đã thanh toán, Đã trả, Đã trả tiền, Thanh toán thành công, Đã thu tiền, Thành công, Hoàn tiền một phần, Đã nhận tiền, Thanh toán đủ`,
};

export const VIETNAMESE_CELLS: CellWords = {
  morning: 'sáng, sa, SA',
  afternoon: 'chiều, tối, trưa, ch, CH',
  nobody:
    'Khách lẻ, Khách vãng lai, Khách vãng lai mua hàng, Không có, Không rõ, Ẩn danh, Khách, Chưa có, Không tên, Vãng lai, Khách hàng lẻ',
  totals: 'Tổng, Tổng cộng, Cộng, Tạm tính, Tổng số',
};
