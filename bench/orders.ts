// Orders of a shop that is not there, the same ones every time: most customers buy once or twice, a few very often.

export interface GeneratedOrders {
  /** '' = no customer. */
  readonly customers: string[];
  /** Days since 1970-01-01, within 2022–2024. */
  readonly days: Int32Array;
  /** Money with two decimals; refunds are negative. */
  readonly amounts: Float64Array;
}

const FIRST_DAY = 18993; // 2022-01-01
const DAYS = 1096;

/** Evenly spread numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Exactly `size` orders of `customers` customers, in no order of customer or day. */
export function generateOrders(size: number, customers: number, seed = 42): GeneratedOrders {
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  // One order each; every further one goes to a customer in proportion to a long-tailed appetite.
  const appetite = Float64Array.from({ length: customers }, () => Math.exp(1.4 * normal()));
  for (let i = 1; i < customers; i++) appetite[i] += appetite[i - 1];
  const who = new Int32Array(size);
  for (let i = 0; i < size; i++)
    who[i] = i < customers ? i : indexOf(appetite, random() * appetite[customers - 1]);

  const start = Int32Array.from({ length: customers }, () => Math.floor(random() * DAYS));
  const life = start.map((day) =>
    Math.max(1, Math.min(DAYS - day, Math.ceil(-Math.log(1 - random()) * 400))),
  );
  const level = Float64Array.from({ length: customers }, () => 6.5 + 0.6 * normal());
  const orders = {
    customers: new Array<string>(size),
    days: new Int32Array(size),
    amounts: new Float64Array(size),
  };
  const place = Uint32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [place[i], place[j]] = [place[j], place[i]];
  }
  for (let i = 0; i < size; i++) {
    const [customer, at] = [who[i], place[i]];
    const amount = Math.round(Math.exp(level[customer] + 0.5 * normal()) * 100) / 100;
    orders.customers[at] = random() < 0.002 ? '' : `C${String(customer).padStart(6, '0')}`;
    orders.days[at] =
      FIRST_DAY + start[customer] + (i < customers ? 0 : Math.floor(random() * life[customer]));
    orders.amounts[at] = i >= customers && random() < 0.00625 ? -amount : amount;
  }
  return orders;
}

/** The first index whose running sum is above `value`. */
function indexOf(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
