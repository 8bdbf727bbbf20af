// The orders of a shop as columns: what reading produces and what every figure starts from (model.md §1).

/** A column of words stored once each: `names[index[i]]` is the word of row i, `index[i]` = -1 where it is blank. */
export interface Labels {
  readonly names: readonly string[];
  readonly index: Int32Array;
}

/**
 * Orders that count, one row an order, in the sheet's order. Refund orders (amount < 0) are among them; orders left
 * out (excluded status, unreadable) are not. Orders after the as-of day are: `segment` leaves them out, so that any day can be replayed.
 */
export interface Orders {
  readonly size: number;
  /** Order ids as written ('' where the sheet has no order id). */
  readonly ids: readonly string[];
  /** Distinct customer keys in order of first appearance. */
  readonly customers: readonly string[];
  /** Index into `customers`; -1 = no customer (unattributed). */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** Order total less refunds × `scale`; null when the sheet has no amount column. */
  readonly amount: Float64Array | null;
  /** 10^d (d ≤ 4) where all amounts have at most d decimals, so that sums are exact integers; 1 where they are not scaled. */
  readonly scale: number;
  readonly store: Labels | null;
  readonly channel: Labels | null;
  /** Products of the orders' lines, where a product column is mapped. */
  readonly lines: OrderLines | null;
}

/** The lines of orders that count: line k belongs to order `order[k]` and is of product `product.names[product.index[k]]`. */
export interface OrderLines {
  readonly order: Int32Array;
  readonly product: Labels;
}
