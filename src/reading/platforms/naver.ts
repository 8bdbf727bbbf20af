// 네이버 스마트스토어, orders (주문 목록).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'naver',
    brand: 'Naver Smart Store',
    signs:
      '상품주문번호|주문번호|구매자명|구매자ID|주문세부상태|상품별 총 주문금액|발주확인일|정산예정금액|판매자 상품코드|주문일시',
    needs: 4,
    columns: {
      customer: '구매자ID|구매자명|구매자연락처',
      date: '주문일시|결제일',
      amount: '상품별 총 주문금액',
      order: '주문번호',
      status: '주문상태',
      paymentStatus: '클레임상태',
      channel: '판매채널',
      product: '상품명',
      quantity: '수량',
      price: '상품가격',
    },
    granularity: 'line',
    currency: '₩',
  },
];
