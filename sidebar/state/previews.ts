// What the rules would give, worked out on this page: the orders are asked for once, a change of the rules or of the day
// asks the server nothing.

import type { OrderColumns, Settings, Summary } from '../../src/addon/api.ts';
import { dayOfIso } from '../../src/model/days.ts';
import type { Orders } from '../../src/model/orders.ts';
import { unpackOrders } from '../../src/model/packed-orders.ts';
import { segment } from '../../src/model/segment.ts';
import { ownPastOf, summaryOf } from '../../src/reports/summary.ts';
import type { Client } from '../client/client.ts';
import { textOf } from '../text/index.ts';

interface Sent extends Omit<OrderColumns, 'orders'> {
  readonly orders: Orders | null;
}

export interface Previews {
  of(settings: Settings): Promise<Summary>;
  /** Are the orders here that these settings count? */
  has(settings: Settings): boolean;
  /** The orders may have changed. */
  forget(): void;
}

/** What decides which orders count, and nothing that only counts them. */
const keyOf = ({ sheetId, headerRow, mapping, reading }: Settings): string =>
  JSON.stringify([sheetId, headerRow, mapping, reading]);

export function createPreviews(client: Client): Previews {
  let asked: { readonly key: string; readonly sent: Promise<Sent> } | null = null;
  let here: string | null = null;

  function ask(settings: Settings): Promise<Sent> {
    const key = keyOf(settings);
    if (asked?.key === key) return asked.sent;
    // The day is chosen here.
    const { asOf: _asOf, ...rest } = settings;
    const sent = client
      .orderColumns(rest)
      .then(({ orders, ...facts }) => ({ ...facts, orders: orders && unpackOrders(orders) }));
    asked = { key, sent };
    here = null;
    sent.then(
      ({ orders }) => {
        if (asked?.sent === sent && orders) here = key;
      },
      () => {
        if (asked?.sent === sent) asked = null;
      },
    );
    return sent;
  }

  return {
    async of(settings) {
      const { latest, read, orders } = await ask(settings);
      const texts = textOf(settings.language);
      const segmentation = orders && segment(orders, dayOfIso(settings.asOf ?? latest)!, settings.rules);
      // The server tells why nothing is left.
      if (!orders || !segmentation?.customers.size) return client.preview(settings);
      const past = ownPastOf(orders, segmentation, texts.proposal);
      return { ...summaryOf(segmentation, read, texts), past };
    },
    has: (settings) => here === keyOf(settings),
    forget() {
      asked = null;
      here = null;
    },
  };
}
