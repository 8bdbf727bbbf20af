// Bytes of a text file → text, whatever encoding a shop platform or an old Excel wrote them in.

/** Words of order exports and the commonest characters; those a wrong encoding would hardly ever produce. */
const FAMILIAR: Record<string, string> = {
  big5: '訂單編號日期時間顧客客戶會員姓名電話手機金額總計小付款運費狀態商品數量優惠地址備註已完成取消的一是在有人小姐先生林陳黃張李王吳劉蔡楊',
  gb18030:
    '订单编号日期时间顾客客户会员姓名电话手机金额总计小付款运费状态商品数量优惠地址备注已完成取消的一是在有人小姐先生林陈黄张李王吴刘蔡杨',
  shift_jis:
    '注文番号日付時間顧客会員氏名電話金額合計小計支払送料状態商品数量割引住所備考済完了キャンセルのはをがでにとました',
};

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes, 'utf-8')!;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')!;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')!;
  const wide = wideOrder(bytes);
  if (wide) return decode(bytes, wide)!;
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  let best = { text: decode(bytes, 'windows-1252')!, score: 0 };
  for (const [encoding, letters] of Object.entries(FAMILIAR)) {
    const text = decode(bytes, encoding, true);
    if (text === null) continue;
    const score = familiarity(text, letters);
    if (score > best.score) best = { text, score };
  }
  return best.text;
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2) odd++;
    else even++;
  }
  if (odd > sample / 5 && even < odd / 10) return 'utf-16le';
  if (even > sample / 5 && odd < even / 10) return 'utf-16be';
  return null;
}

/** Share of the text's letters beyond ASCII that are familiar. */
function familiarity(text: string, letters: string): number {
  const known = new Set(letters);
  let familiar = 0;
  let beyond = 0;
  for (const letter of text.slice(0, 20_000)) {
    if (letter.charCodeAt(0) < 128) continue;
    beyond++;
    if (known.has(letter)) familiar++;
  }
  return beyond ? familiar / beyond : 0;
}
