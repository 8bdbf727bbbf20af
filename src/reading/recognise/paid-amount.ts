// Of several amounts, the one that the customer paid: by what their headers say, and whether a price is for a piece or a line.

import { figuresValue, undress } from '../amounts.ts';
import type { Cell } from '../cells.ts';
import { idText, wordKey } from '../plain.ts';

/** How near an amount's header comes to what the customer paid: the first that holds counts. Within one rank of header words. */
const NEARNESS: readonly (readonly [RegExp, number])[] = [
  // After the platform's fees, before tax, or only the goods: less than what was paid.
  [/ordernet|netorder|afterfee|settle|payout|earning|淨額|淨收|結算|정산|撥款|入帳/, -0.8],
  [/extax|exclvat|excltax|beforetax|withouttax|未稅|稅前|稅拔|税抜|netto|horstaxe|horstva|sinimpuesto/, -0.6],
  [/subtotal|小計|品項|商品|明細|goods|merchandise|items?total|lineitem|zwischensumme|soustotal|소계/, -0.5],
  [/value|before|原|list/, -0.3],
  // What was paid.
  [/unpaid|未付|未收|未繳/, -0.8],
  [
    /paid|charged|collected|received|實付|實收|實際支付|已付|支付|付款|支拂|結帳|決濟|결제|bezahlt|paye|pagado|pago|dibayar|datra/,
    0.45,
  ],
  [/inctax|incltax|inclvat|incvat|含稅|稅込|税込|ttc|brutto/, 0.4],
  [/grandtotal|ordertotal|合計|總計|總額|總金額|總價|total|gesamt|summe|총|tong|jumlah/, 0.3],
];

const plainKey = (text: string): string =>
  wordKey(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** −1 to 1, by the words of an amount's header; `reachesMost`: it is filled, and not 0, nearly wherever another amount is. */
export function nearnessToPaid(header: string, reachesMost: boolean): number {
  const key = plainKey(header);
  const found = NEARNESS.find(([words]) => words.test(key));
  if (!found) return 0;
  // "Paid" on a few rows is what has been paid so far.
  return found[1] === 0.45 && !reachesMost ? -0.8 : found[1];
}

/**
 * Is the price for the whole line rather than for a piece: of products sold in different quantities, the price grows
 * with the quantity. The rows of one product are compared; null where they do not tell.
 */
export function pricedByLine(
  products: readonly Cell[],
  quantities: readonly Cell[],
  prices: readonly Cell[],
): boolean | null {
  const first = new Map<string, { quantity: number; price: number }>();
  let perPiece = 0;
  let perLine = 0;
  products.forEach((cell, i) => {
    const product = idText(cell);
    const quantity = numberOf(quantities[i]);
    const price = numberOf(prices[i]);
    if (product === '' || !(quantity > 0) || !(price > 0)) return;
    const known = first.get(product);
    if (!known) first.set(product, { quantity, price });
    else if (known.quantity !== quantity) {
      if (known.price === price) perPiece++;
      else if (near(known.price / known.quantity, price / quantity)) perLine++;
    }
  });
  return perPiece === perLine ? null : perLine > perPiece;
}

/** Rows that say so, at least, and the share of slips a sheet may have. */
const TIMES = { least: 2, slips: 0.05 };

/** Is the amount of each row its price times its quantity? Rows of one piece say nothing. */
export function isPriceTimesQuantity(
  amounts: readonly Cell[],
  quantities: readonly Cell[],
  prices: readonly Cell[],
): boolean {
  let product = 0;
  let other = 0;
  amounts.forEach((cell, i) => {
    const [amount, quantity, price] = [cell, quantities[i], prices[i]].map(numberOf);
    if (!(quantity > 0 && price > 0)) return;
    if (!near(amount, quantity * price)) other++;
    else if (quantity !== 1) product++;
  });
  return product >= TIMES.least && other <= (product + other) * TIMES.slips;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * 0.005;

function numberOf(cell: Cell | undefined): number {
  if (typeof cell === 'number') return cell;
  const written = typeof cell === 'string' ? undress(cell) : null;
  if (!written) return Number.NaN;
  const point = figuresValue(written.figures, '.');
  return Number.isNaN(point) ? figuresValue(written.figures, ',') : point;
}
