// Order and payment statuses whose orders are no purchases: words of the platforms, in English, Chinese and Japanese.

import { plainText, wordKey } from './plain.ts';
import type { Platform } from './recognition.ts';

/**
 * Compared by `wordKey`; blanks separate words. Orders still on their way count, as do those on hold (WooCommerce counts
 * them too); unpaid ones do not, cash on delivery that was never marked as paid included: a person may let them count.
 */
const EXCLUDED: { readonly [why: string]: string } = {
  cancelled: `cancelled canceled cancel wc-cancelled cancelledbybuyer cancelledbyseller ordercancelled
    已取消 取消 取消訂單 訂單取消 訂單已取消 交易取消 買家取消 賣家取消 店家取消 顧客取消 系統取消 已取消及退款 取消完成 不成立 訂單不成立 未成立 交易不成立
    已關閉 交易關閉 訂單關閉 棄單 キャンセル キャンセル濟み キャンセル濟`,
  voided: 'voided void invalid 作廢 已作廢 無效 無效訂單',
  refunded: `refunded wc-refunded fullyrefunded fullrefund refundcompleted chargeback chargedback
    已退款 全額退款 已全額退款 已全部退款 全部退款 退款完成 退款成功 已退費 返金濟み 返金濟 全額返金`,
  returned: `returned fullyreturned returnedandrefunded
    已退貨 退貨 退貨完成 全部退貨 已全部退貨 退貨退款 已退貨退款 退貨退款完成 退貨已退款 拒收 退回 已退回 逾期未取 未取退回 未取件 返品 返品濟み`,
  expired:
    'expired authorizationexpired 已過期 過期 已逾期 逾期 逾時 已逾時 已失效 失效 逾期未付款 逾期未繳費 付款逾期 付款逾時 期限切れ',
  unpaid: `unpaid notpaid pending pendingpayment paymentpending awaitingpayment waitingforpayment wc-pending topay paymentrequired
    未付款 待付款 尚未付款 等待付款 未付 待付 未繳費 待繳費 未收款 待收款 未結帳 未入金 入金待ち 未拂い 未支付 待支付`,
  failed:
    'failed wc-failed paymentfailed declined rejected failure 付款失敗 失敗 交易失敗 授權失敗 支付失敗 扣款失敗 決濟失敗',
  draft: 'draft checkout-draft wc-checkout-draft auto-draft trash wc-trash abandoned 草稿 未完成結帳 下書き',
};

/** Words that mean something else on one platform: SHOPLINE's order status `pending` is an order being processed. */
const COUNTS_ON: {
  readonly [platform in Platform]?: { readonly role: StatusRole; readonly words: readonly string[] };
} = {
  shopline: { role: 'status', words: ['pending'] },
};

export type StatusRole = 'status' | 'paymentStatus';

/** A longer text is judged by what stands before the first of these: 已取消（逾期未付款）, Cancelled - out of stock. */
const HEAD = /^(.+?)(?:\s*[([（【:：;；,，、/|]|\s[-–—]\s)/;
/** A word that the order, the payment or the whole adds nothing to. */
const PREFIX = /^(?:訂單|付款|支付|order|payment|wc)/;

let known: Set<string> | null = null;

/** Do orders of this status not count, as far as we know its words. */
export function excludesStatus(status: string, role: StatusRole, platform: Platform): boolean {
  if (!known) known = new Set(Object.values(EXCLUDED).flatMap((words) => words.split(/\s+/).map(wordKey)));
  const text = plainText(status);
  const key = wordKey(text);
  const exception = COUNTS_ON[platform];
  if (exception?.role === role && exception.words.includes(key)) return false;
  if (known.has(key) || known.has(key.replace(PREFIX, ''))) return true;
  const head = HEAD.exec(text);
  return head !== null && known.has(wordKey(head[1]));
}

/** A status as statuses are compared: a person's choice holds for every way of writing it. */
export const statusKey = (status: string): string => plainText(status).toLowerCase();
