// The mapped columns of an order sheet, each read once as what it is.

import { inUnits, scaleOf } from '../model/money.ts';
import { NO_DAY } from '../model/segmentation.ts';
import { type AmountColumn, readAmounts } from './amount-column.ts';
import type { Cell, OrderCells } from './cells.ts';
import { type DateColumn, readDates } from './date-column.ts';
import { joinsIdentities } from './findings/identities.ts';
import { isNobody } from './findings/placeholder.ts';
import { togetherOf } from './findings/together.ts';
import { answeredStatuses } from './findings/unknown-status.ts';
import { holdsPhones, sourcesOf } from './identities/sources.ts';
import { type United, unite, unitedAsTyped } from './identities/unite.ts';
import { asTyped, type Interned, intern, typedIds } from './interned.ts';
import { type FoldedPhones, mergedPhones } from './phones.ts';
import { customerKey, idText } from './plain.ts';
import type { ReadingContext } from './reading.ts';
import { withoutLineNumbers } from './recognise/line-numbers.ts';
import { type StatusColumn, statusColumns } from './statuses.ts';

export interface SheetColumns {
  readonly dates: DateColumn;
  /** null where there is neither an amount nor a quantity with a unit price. */
  readonly money: Money | null;
  /** Order numbers, without the numbers of their lines where they carry these. */
  readonly ids: Interned | null;
  /** An order number as written, where the line's number was taken off it. */
  readonly lineNumbered: string | null;
  readonly customers: Interned | null;
  /** The customer's column as it is written. */
  readonly spelled: Interned | null;
  /** How customers of several identities came together; null where the sheet has one key column, or a person wants no more. */
  readonly united: United | null;
  /** The customers' phones, each under one spelling; null where they are no phones, or were joined with more. */
  readonly folded: FoldedPhones | null;
  /** Per word of `customers`: it names nobody (散客). */
  readonly nobody: readonly boolean[];
  readonly statuses: readonly StatusColumn[];
  readonly cancelled: readonly Cell[] | null;
}

/** Amounts and refunds of the rows: `units` are whole numbers of 1/scale, or plain money at scale 1 where that is impossible. */
export interface Money {
  readonly amounts: AmountColumn;
  /** What `amounts` was multiplied from; null where it is a column of the sheet. */
  readonly factors: { readonly quantity: AmountColumn; readonly price: AmountColumn } | null;
  readonly refunds: AmountColumn | null;
  readonly amountUnits: Float64Array;
  readonly refundUnits: Float64Array | null;
  readonly scale: number;
}

export function readColumns(cells: OrderCells, context: ReadingContext): SheetColumns {
  const { options, locale, timeZone, recognition } = context;
  const { date, order, customer, cancelledAt } = cells.cells;
  const answered = answeredStatuses(options.answers);
  const spelled = customer ? intern(customer, customerKey) : null;
  const sources = spelled && joinsIdentities(options.answers) ? sourcesOf(cells, context, spelled) : null;
  const typed = typedIds([customer, cells.cells.memberId, cells.cells.email], customerKey);
  const united = sources && unitedAsTyped(unite(sources, togetherOf(options.answers)), typed);
  const merged =
    !united && spelled && holdsPhones(recognition, context.mapping, spelled.words)
      ? mergedPhones(spelled, locale)
      : null;
  const compared = merged ?? spelled;
  const customers = united?.customers ?? (compared && asTyped(compared, typed));
  const dates = readDates(date ?? new Array<Cell>(cells.rows).fill(''), {
    locale,
    timeZone,
    order: options.dateOrder,
    offsets: options.offsets,
  });
  const written = order ? intern(order, idText) : null;
  const bare = written && customers && withoutLineNumbers(written, customers, daysAsIndex(dates));
  const ids = bare ?? written;
  return {
    dates,
    money: readMoney(cells, context),
    ids: ids && asTyped(ids, typedIds([order], idText)),
    lineNumbered: bare && written ? written.words[0] : null,
    customers,
    spelled,
    united,
    folded: merged,
    nobody: customers ? customers.words.map((word) => isNobody(word, options.answers)) : [],
    statuses: statusColumns(
      cells,
      recognition.platform,
      {
        ...options,
        leaveOutStatuses: [...(options.leaveOutStatuses ?? []), ...answered.leaveOut],
        countStatuses: [...(options.countStatuses ?? []), ...answered.count],
      },
      context.meaningOf,
    ),
    cancelled: cancelledAt ?? null,
  };
}

/** Days as `sharing` compares them: -1 = none. */
function daysAsIndex({ day }: DateColumn): { readonly index: Int32Array } {
  return { index: day.map((one) => (one === NO_DAY ? -1 : one + FAR_BACK)) };
}
/** Makes every day since the year 1 a number above 0. */
const FAR_BACK = 800_000;

function readMoney({ cells }: OrderCells, { options, locale }: ReadingContext): Money | null {
  const { amount, quantity, price, refund } = cells;
  const choices = { locale, mark: options.decimalMark };
  const byLine = quantity && price && (!amount || options.granularity === 'product');
  let amounts: AmountColumn;
  let factors: Money['factors'] = null;
  if (byLine) {
    const prices = readAmounts(price, choices);
    factors = { quantity: readAlike(quantity, prices, choices), price: prices };
    amounts = multiplied(factors.quantity, prices);
  } else if (amount) amounts = readAmounts(amount, choices);
  else return null;

  const refunds = refund ? readAlike(refund, amounts, choices) : null;
  const scales = [scaleOf(amounts.value), refunds ? scaleOf(refunds.value) : 1];
  const scale = scales.includes(0) ? 0 : Math.max(...scales);
  const units = ({ value }: AmountColumn): Float64Array =>
    scale === 0 ? value : value.map((one) => inUnits(one, scale));
  return {
    amounts,
    factors,
    refunds,
    amountUnits: units(amounts),
    refundUnits: refunds ? units(refunds) : null,
    scale: scale || 1,
  };
}

/** A column that cannot decide its decimal mark follows the amounts beside it. */
function readAlike(
  cells: readonly Cell[],
  leader: AmountColumn,
  choices: { readonly locale: string; readonly mark?: AmountColumn['mark'] },
): AmountColumn {
  const own = readAmounts(cells, choices);
  if (own.because !== 'locale' || leader.because !== 'values' || own.mark === leader.mark) return own;
  return readAmounts(cells, { ...choices, mark: leader.mark });
}

/** Quantity × unit price of each row, exact where both have at most four decimals together. */
function multiplied(quantity: AmountColumn, price: AmountColumn): AmountColumn {
  const [quantityScale, priceScale] = [scaleOf(quantity.value), scaleOf(price.value)];
  const exact = quantityScale > 0 && priceScale > 0;
  const value = quantity.value.map((pieces, i) =>
    exact
      ? (inUnits(pieces, quantityScale) * inUnits(price.value[i], priceScale)) / (quantityScale * priceScale)
      : pieces * price.value[i],
  );
  return { ...price, value, state: quantity.state.map((state, i) => Math.max(state, price.state[i])) };
}
