// Simplified Chinese and Japanese characters as the traditional ones, for the words of order sheets: one word list serves all three.

/** Pairs: the character, then its traditional form. Only characters that occur in header, status and total words. */
const PAIRS =
  '订訂单單号號码碼编編顾顧户戶帐帳账帳员員会會买買购購电電话話邮郵联聯络絡机機额額总總计計实實应應价價数數状狀态態时時间間创創称稱产產货貨发發门門铺鋪来來销銷优優' +
  '费費规規无無过過关關废廢师師结結缴繳转轉网網运運还還换換录錄备備注註类類别別项項笔筆给給种種币幣记記处處确確认認补補储儲节節个個两兩値值売賣卖賣済濟济濟台臺闭閉' +
  '败敗线線払拂価價円圓区區请請预預馆館务務';

const TRADITIONAL = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) TRADITIONAL.set(PAIRS[i], PAIRS[i + 1]);

export function traditional(text: string): string {
  let changed = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const other = TRADITIONAL.get(text[i]);
    if (other === undefined) continue;
    changed += text.slice(from, i) + other;
    from = i + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}
