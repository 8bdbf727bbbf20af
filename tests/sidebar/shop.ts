// A shop for the sidebar's tests: what a server would say of the SHOPLINE sample, and of a hand-typed sheet with no years in its dates.

import type {
  Campaigns,
  GroupCount,
  Inspection,
  OwnPast,
  People,
  RunState,
  Settings,
  SheetRef,
  Start,
  Summary,
  UndoPlan,
  WritePlan,
} from '../../src/addon/api.ts';
import { DEFAULT_RULES } from '../../src/model/rules/index.ts';
import type { ColumnInfo, Mapping, Recognition } from '../../src/reading/recognition.ts';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import type { Role } from '../../src/terms/roles.ts';
import type { SheetKind } from '../../src/terms/sheet-kinds.ts';
import type { StepName } from '../../src/terms/steps.ts';
import type { NineCell } from '../../src/terms/tags.ts';
import { names as enNames } from '../../src/text/en/names.ts';
import { tabs as enTabs } from '../../src/text/en/tabs.ts';
import type { Language } from '../../src/text/language.ts';
import { names as zhNames } from '../../src/text/zh-TW/names.ts';
import { tabs as zhTabs } from '../../src/text/zh-TW/tabs.ts';
import type { Server } from './harness.ts';

const HEADERS =
  '訂單號碼,訂單日期,訂單狀態,付款狀態,送貨狀態,付款方式,送貨方式,顧客,顧客 ID,電郵,電話號碼,貨幣,訂單小計,運費,附加費,優惠折扣,自訂折扣合計,折抵購物金,點數折現,稅費,訂單合計,已退款金額,商品貨號,商品名稱,選項,商品類型,商品結帳價,數量,商品折扣金額,全單折扣金額,折抵購物金分攤,點數折現分攤,商品明細編號,收件人,完整地址,收件人電話號碼,送貨編號,訂單標籤'.split(
    ',',
  );

const SAMPLES: { readonly [header: string]: readonly string[] } = {
  訂單號碼: ['20240000000001', '20240000000002', '20240000000003'],
  訂單日期: ['2010-12-01', '2010-12-02', '2010-12-03'],
  訂單狀態: ['已完成', '已取消'],
  付款狀態: ['已付款', '已退款', '部分退款'],
  送貨狀態: ['已取貨'],
  付款方式: ['信用卡', '貨到付款', 'LINE Pay'],
  送貨方式: ['宅配', '超商取貨'],
  顧客: ['顧客12583', '顧客15513', '顧客16583'],
  '顧客 ID': ['m12583', 'm15513', 'm16583'],
  電郵: ['m12583@example.com', 'm15513@example.com', 'm16583@example.com'],
  貨幣: ['TWD'],
  訂單小計: ['34,234', '14,280', '9,338'],
  運費: ['0', '60'],
  訂單合計: ['34,234', '14,280', '9,338'],
  已退款金額: ['318', '600', '150'],
  商品貨號: ['22728', '22727', '22726'],
  商品名稱: ['ALARM CLOCK BAKELIKE PINK', 'ALARM CLOCK BAKELIKE RED', 'ALARM CLOCK BAKELIKE GREEN'],
  商品結帳價: ['150', '75', '210'],
  數量: ['24', '12', '6'],
};

const LOOKS: { readonly [header: string]: readonly Role[] } = {
  '顧客 ID': ['customer'],
  電郵: ['customer'],
  顧客: ['customer'],
  訂單日期: ['date'],
  訂單合計: ['amount'],
  訂單小計: ['amount'],
};

function letterOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letterOf(rest) : '') + String.fromCharCode(65 + (index % 26));
}

export function columnsOf(
  headers: readonly string[],
  samples: { readonly [header: string]: readonly string[] },
  looks: { readonly [header: string]: readonly Role[] } = {},
): readonly ColumnInfo[] {
  return headers.map((header, index) => ({
    index,
    letter: letterOf(index),
    header,
    samples: samples[header] ?? [],
    looksLike: looks[header] ?? [],
  }));
}

export const MAPPING: Mapping = {
  customer: 8,
  date: 1,
  amount: 20,
  order: 0,
  status: 2,
  paymentStatus: 3,
  refund: 21,
  product: 23,
};

const SHEET: SheetRef = { id: 0, name: '訂單', rows: 6125, columns: 38, own: null };

const RECOGNITION: Recognition = {
  headerRow: 1,
  firstRow: 2,
  platform: 'shopline',
  columns: columnsOf(HEADERS, SAMPLES, LOOKS),
  mapping: MAPPING,
  found: {},
  otherAmounts: [],
  currency: 'TWD',
  missing: [],
};

export const INSPECTION: Inspection = {
  sheet: SHEET,
  recognition: RECOGNITION,
  platform: 'shopline',
  mapping: MAPPING,
  assumptions: [
    { code: 'granularity', value: 'first', because: 'platform' },
    { code: 'date-order', value: 'ymd', because: 'values' },
    { code: 'time-zone', value: 'Asia/Taipei', because: 'default' },
    { code: 'customer-from-first-line', value: '', because: 'values', count: 4418 },
  ],
  statuses: [
    { status: '已完成', orders: 1700, excluded: false, unknown: false, role: 'status' },
    { status: '已取消', orders: 6, excluded: true, unknown: false, role: 'status' },
    { status: '已付款', orders: 1413, excluded: false, unknown: false, role: 'paymentStatus' },
    { status: '部分退款', orders: 281, excluded: false, unknown: false, role: 'paymentStatus' },
    { status: '已退款', orders: 6, excluded: true, unknown: false, role: 'paymentStatus' },
  ],
  counts: {
    read: 6124,
    blank: 0,
    used: 6112,
    leftOut: 12,
    orders: 1706,
    unattributed: 40,
    unattributedAmount: 1552077,
    refundOrders: 0,
    zeroOrders: 0,
    excludedOrders: 12,
  },
  leftOut: [
    { row: 88, column: 2, text: '已取消', reason: 'status-excluded', order: '20240000000031' },
    { row: 412, column: 2, text: '已取消', reason: 'status-excluded', order: '20240000000131' },
    { row: 1204, column: 3, text: '已退款', reason: 'fully-refunded', order: '20240000000318' },
    { row: 2310, column: 3, text: '已退款', reason: 'fully-refunded', order: '20240000000602' },
  ],
  leftOutByReason: { 'status-excluded': 6, 'fully-refunded': 6 },
  withoutCustomer: [118, 245, 1033, 2876],
  latest: '2011-12-09',
  first: '2010-12-01',
  currency: 'TWD',
  stores: [],
  channels: [],
  products: ['ALARM CLOCK BAKELIKE PINK', 'ALARM CLOCK BAKELIKE RED', 'ALARM CLOCK BAKELIKE GREEN'],
};

/** The same sheet with a store column. */
export function withStores(inspection: Inspection, stores: readonly string[]): Inspection {
  return { ...inspection, mapping: { ...inspection.mapping, store: 6 }, stores };
}

const CELLS: readonly (readonly [NineCell, number, number])[] = [
  ['E-H', 79, 16484635],
  ['E-M', 98, 4483537],
  ['E-L', 50, 791705],
  ['N-H', 1, 91526],
  ['N-M', 8, 297631],
  ['N-L', 71, 779630],
  ['S-H', 7, 1171955],
  ['S-M', 24, 937743],
  ['S-L', 97, 1029395],
];

export function summaryIn(language: Language): Summary {
  const names = language === 'en' ? enNames : zhNames;
  const net = CELLS.reduce((sum, [, , amount]) => sum + amount, 0);
  return {
    asOf: '2011-12-09',
    counts: INSPECTION.counts,
    leftOutByReason: INSPECTION.leftOutByReason,
    customers: 435,
    refundOnlyCustomers: 0,
    ordersAfterAsOf: 0,
    shopCycle: 57.1,
    net,
    currency: 'TWD',
    nes: [
      { key: 'N', customers: 80, net: 1168787 },
      { key: 'E0', customers: 227, net: 21759877 },
      { key: 'S1', customers: 14, net: 402100 },
      { key: 'S2', customers: 11, net: 301200 },
      { key: 'S3', customers: 103, net: 2435793 },
    ],
    hml: [
      { key: 'H', customers: 87, net: 17748116 },
      { key: 'M', customers: 130, net: 5718911 },
      { key: 'L', customers: 218, net: 2600730 },
    ],
    tiers: [
      { key: 'platinum', customers: 5, net: 6000000 },
      { key: 'gold', customers: 17, net: 5000000 },
      { key: 'iron', customers: 65, net: 6748116 },
      { key: 'lead', customers: 348, net: 8319641 },
    ],
    cells: CELLS.map(([key, customers, amount]) => ({
      key,
      customers,
      net: amount,
      name: names.cells[key].name,
      advice: names.cells[key].advice,
    })),
    segments: Object.entries(names.segments.classic11).map(([key, { name }], i) => ({
      key,
      name,
      customers: [72, 61, 48, 22, 14, 39, 31, 58, 21, 40, 29][i],
      net: 1000000,
    })),
    rfmCuts: {
      recency: [17, 36, 73, 189],
      frequency: [1, 2, 3, 5],
      monetary: [10500, 19876.5, 33120, 73204],
    },
    hmlCuts: { medium: 24021, high: 73204 },
    tierCuts: { iron: 73204, gold: 180000, platinum: 420000 },
    warnings: [],
    assumptions: INSPECTION.assumptions,
  };
}

/** Tags under the other presets, so that a preview visibly follows a choice. */
const NES_OF: { readonly [rule: string]: readonly number[] } = {
  '2,2.5,3': [80, 227, 14, 11, 103],
  '1,2,3': [47, 191, 69, 25, 103],
  '90,135,180': [73, 205, 43, 24, 90],
  '1.5,2.5,4': [70, 216, 35, 42, 72],
};

/** What the past of a shop says. */
const CURVE = [180, 160, 120, 90, 72, 60, 51, 44, 30, 26, 21, 17].map((came) => [came, 400] as const);
const pastOf = (language: Language): OwnPast => ({
  multiples: [1.75, 3.5, 4.25],
  said:
    language === 'zh-TW'
      ? '依店裡過去的訂單，建議用 1.75 / 3.5 / 4.25 個週期。'
      : 'Your own past proposes 1.75 / 3.5 / 4.25 cycles.',
  repeat: CURVE,
  once: CURVE,
});

export function previewOf({ rules, language, asOf }: Settings): Summary {
  const numbers = rules.nes.kind === 'cycle' ? rules.nes.multiples : rules.nes.days;
  const counts = NES_OF[numbers.join(',')] ?? [60, 200, 50, 45, 80];
  const summary = summaryIn(language);
  return {
    ...summary,
    asOf: asOf ?? summary.asOf,
    ordersAfterAsOf: asOf === undefined ? 0 : 131,
    nes: summary.nes.map((count, i) => ({ ...count, customers: counts[i] })),
    past: pastOf(language),
  };
}

export function planOf({ outputs, language }: Settings, own: readonly SheetRef[] = []): WritePlan {
  const tabs = language === 'en' ? enTabs : zhTabs;
  const kinds = [...outputs.sheets, 'check'] as (keyof typeof tabs)[];
  return {
    sheets: kinds.map((kind) => {
      const there = own.find((sheet) => sheet.own === kind);
      const renamed = there !== undefined && there.name !== tabs[kind].title ? there.name : null;
      return {
        kind,
        title: tabs[kind].title,
        action: there === undefined ? 'create' : 'update',
        presentName: renamed,
      };
    }),
    columns: outputs.tagColumns
      ? own.length === 0
        ? { letters: 'AM:AP', action: 'create', moved: false }
        : { letters: 'F:I', action: 'update', moved: true }
      : null,
    cellsNeeded: 62410,
    cellsFree: 9700000,
    steps: STEPS,
  };
}

const DEFAULT_SHEETS: readonly ResultKind[] = ['today', 'customers', 'segments', 'health'];

export const SETTINGS: Settings = {
  sheetId: 0,
  mapping: MAPPING,
  mappingHeaders: Object.fromEntries(Object.entries(MAPPING).map(([role, index]) => [role, HEADERS[index]])),
  reading: {},
  rules: DEFAULT_RULES,
  outputs: { sheets: DEFAULT_SHEETS, tagColumns: true, cohortColumns: false, cohortPeriod: 'month' },
  language: 'zh-TW',
};

export const OTHER_SHEET: SheetRef = { id: 7, name: '七月快閃店', rows: 213, columns: 4, own: null };

export function startIn(language: Language): Start {
  return {
    language,
    sheets: [SHEET, OTHER_SHEET],
    activeSheetId: 0,
    timeZone: 'Asia/Taipei',
    locale: language === 'en' ? 'en_US' : 'zh_TW',
    selection: 'C2',
    saved: null,
    lastRun: null,
    unfinished: null,
  };
}

export function ownSheets(
  language: Language,
  renamed: { readonly [kind: string]: string } = {},
): readonly SheetRef[] {
  const tabs: { readonly [kind: string]: { readonly title: string } } = language === 'en' ? enTabs : zhTabs;
  const kinds: readonly SheetKind[] = [...DEFAULT_SHEETS, 'check'];
  return kinds.map((own, i) => ({
    id: 100 + i,
    name: renamed[own] ?? tabs[own].title,
    rows: 440,
    columns: 21,
    own,
  }));
}

/** A workbook that was segmented three days before `now` (milliseconds). */
export function startAfterRun(language: Language, now: number): Start {
  const start = startIn(language);
  return {
    ...start,
    sheets: [
      { ...SHEET, rows: 6163 },
      OTHER_SHEET,
      ...ownSheets(language, { customers: language === 'en' ? 'VIP list' : 'VIP 名單' }),
    ],
    saved: { ...SETTINGS, language },
    lastRun: {
      at: new Date(now - 3 * 86400000).toISOString(),
      asOf: '2011-12-09',
      summary: { ...summaryIn(language), week: WEEK },
      rows: 6125,
      canUndo: true,
    },
  };
}

export const STEPS: readonly StepName[] = [
  'read',
  'segment',
  ...DEFAULT_SHEETS,
  'check',
  'tag-orders',
  'finish',
];

export function runAt(next: number, language: Language = 'zh-TW'): RunState {
  return {
    runId: 'run-1',
    steps: STEPS,
    next,
    startedAt: '2024-05-01T06:32:00.000Z',
    done: next === 1 ? 6124 : next === 2 ? 435 : 0,
    summary: next >= STEPS.length ? summaryIn(language) : null,
  };
}

const UNDO_PLAN: UndoPlan = {
  sheetsRemoved: DEFAULT_SHEETS.map((kind) => enTabs[kind].title),
  sheetsRestored: [],
  columns: 'AM:AP',
  notesLost: 2,
  notesSheet: 'Customers',
  at: '2024-05-01T06:32:00.000Z',
};

/** A sheet typed by hand: `7/15` without a year, and amounts with words in them. */
const POP_UP: Inspection = {
  ...INSPECTION,
  sheet: OTHER_SHEET,
  recognition: {
    ...RECOGNITION,
    platform: 'unknown',
    columns: columnsOf(['會員', '日期', '商品', '實付'], {
      會員: ['12 號', '8 號', '31 號'],
      日期: ['7/15', '7/16', '7/18'],
      商品: ['手工皂', '蠟燭', '香氛包'],
      實付: ['1,280', '560', '2,400'],
    }),
    mapping: { customer: 0, date: 1, amount: 3 },
    missing: [],
  },
  platform: 'unknown',
  mapping: { customer: 0, date: 1, amount: 3 },
  assumptions: [{ code: 'no-order-id', value: '', because: 'default' }],
  statuses: [],
  counts: {
    ...INSPECTION.counts,
    read: 212,
    used: 0,
    leftOut: 212,
    orders: 0,
    unattributed: 0,
    unattributedAmount: 0,
  },
  leftOut: [
    { row: 2, column: 1, text: '7/15', reason: 'date-unreadable', order: '' },
    { row: 3, column: 1, text: '7/16', reason: 'date-unreadable', order: '' },
    { row: 40, column: 3, text: '送的', reason: 'amount-unreadable', order: '' },
  ],
  leftOutByReason: { 'date-unreadable': 209, 'amount-unreadable': 3 },
  withoutCustomer: [],
  latest: null,
  first: null,
};

/** The same sheet where no column looks like dates. */
export const NO_DATES: Inspection = {
  ...POP_UP,
  recognition: { ...POP_UP.recognition, mapping: { customer: 0, amount: 3 }, missing: ['date'] },
  mapping: { customer: 0, amount: 3 },
  counts: { ...POP_UP.counts, leftOut: 0 },
  leftOut: [],
  leftOutByReason: {},
};

/** What the week before that run brought. */
const WEEK: NonNullable<Summary['week']> = {
  since: '2011-12-02',
  days: 7,
  drowsy: 12,
  worth: 5,
  due: 9,
  woke: 3,
  first: 0,
  deeper: 6,
  regular: 1,
  won: 8,
  lighter: 0,
  birthdays: 2,
  steps: 4,
  clear: [],
  campaigns: ['S-H · 2011-11-20: day 19 of 28'],
  open: [
    { owner: '', open: 5 },
    { owner: '佳蓉', open: 3 },
  ],
};

export const CAMPAIGNS: Campaigns = {
  asOf: '2011-12-09',
  currency: 'NT$',
  campaigns: [
    {
      id: '2',
      title: 'Due this week · 2011-11-25',
      state: 'early',
      isRunning: true,
      sentences: ['Of 88 contacted, 14 came.', 'Day 14 of 28: an early look.'],
      short: 'day 14 of 28',
      cost: null,
    },
    {
      id: '1',
      title: 'S1 · 2011-10-01',
      state: 'alone',
      isRunning: false,
      sentences: ['120 contacted, nobody held back: whether it worked cannot be told.'],
      short: 'cannot be told',
      cost: 500,
    },
  ],
};

/** Five of a group of seven: two have not consented, one has nothing that Meta can match. */
export const PEOPLE: People = {
  name: 'High-spend sleepers',
  asOf: '2011-12-09',
  total: 5,
  holding: { heldBack: 0, days: 28, percent: null, running: null },
  currency: 'NT$',
  locale: 'zh_TW',
  asksConsent: true,
  people: [
    {
      key: 'm1',
      name: '林佳蓉',
      email: 'test@gmail.com',
      phone: '0912-345-678',
      consent: true,
      why: '平常約 42 天買一次，這次已經 88 天',
      value: 8300,
      chance: 0.46,
      stratum: 'S1-H',
    },
    {
      key: 'm2',
      name: 'Po-han Chen',
      email: 'po@example.com',
      consent: true,
      why: 'Usually every 28 days, now 59',
      value: 7900,
      chance: 0.52,
      stratum: 'S1-H',
    },
    {
      key: 'm3',
      name: 'Meng-ju Wu',
      email: 'wu@example.com',
      why: 'Usually every 30 days, now 61',
      value: 5800,
      chance: 0.49,
      stratum: 'S1-H',
    },
    {
      key: 'm4',
      email: 'no@example.com',
      consent: false,
      why: 'Bought once, 70 days ago',
      value: 900,
      chance: null,
      stratum: 'S1-H',
    },
    {
      key: 'm5',
      name: 'Shu-fen Wang',
      consent: true,
      why: 'Used to come every 50 days, now 172',
      value: 300,
      chance: 0.19,
      stratum: 'S1-H',
    },
  ],
};

const VIP = ['VIP: net >= 10000 in 12 months'];

const GROUPS: readonly GroupCount[] = [
  { by: 'due', key: '', name: 'Due this week', customers: 12, sheets: [] },
  { by: 'worth', key: '', name: 'Drowsy, worth it', customers: 8, sheets: ['list'] },
  { by: 'segment', key: 'champions', name: 'Champions', customers: 41, sheets: [] },
  { by: 'segment', key: 'lost', name: 'Lost', customers: 0, sheets: [] },
  { by: 'all', key: '', name: 'All customers', customers: 435, sheets: [] },
];

/** A server for the SHOPLINE shop: everything works, at once. A run takes one call a step. */
export function shopServer(language: Language, own: Server = {}): Server {
  let next = 0;
  return {
    start: () => startIn(language),
    inspect: ({ sheetId, mapping, headerRow }) => {
      const found = sheetId === OTHER_SHEET.id ? POP_UP : INSPECTION;
      const recognition = { ...found.recognition, headerRow: headerRow ?? found.recognition.headerRow };
      return { ...found, recognition, mapping: mapping ?? found.mapping };
    },
    // Too many to send: the server is asked for every preview.
    orderColumns: (settings) => ({
      latest: previewOf(settings).asOf,
      read: previewOf(settings),
      orders: null,
    }),
    preview: previewOf,
    planWrite: (settings) => planOf(settings),
    beginRun: () => {
      next = 0;
      return runAt(0, language);
    },
    step: (request) => {
      next = request.next + 1;
      return runAt(next, language);
    },
    cancelRun: () => null,
    people: () => PEOPLE,
    groups: () => GROUPS,
    labels: ({ labels }) => ({
      own: { places: 10, labels: labels ?? VIP },
      lines: (labels ?? VIP).map((text) => {
        const [label, rule] = text.split(': ');
        return rule
          ? { text, label: label!, customers: 31, near: null }
          : { text, label: null, customers: 0, near: text };
      }),
      others: 404,
      columns: ['會員等級'],
    }),
    makeGroupSheet: () => ({ name: 'List' }),
    keepCampaign: () => null,
    campaigns: () => CAMPAIGNS,
    setCost: () => null,
    markNow: () => '',
    splitColumn: () => ({ sheetId: 7, name: '七月快閃店' }),
    planHandOver: () => ({
      copies: 8,
      sheets: ['Today', 'Customers'],
      columns: 'Orders',
      hidden: [],
      people: ['Today'],
    }),
    handOver: () => ({ copies: 8 }),
    planUndo: () => UNDO_PLAN,
    undoRun: () => null,
    removeResults: () => null,
    goTo: () => null,
    setLanguage: () => null,
    insertFormula: () => ({ a1: 'C2' }),
    insertTemplate: () => ({
      names: { 'template-start': 'Start', 'template-orders': 'Orders' },
      capacity: { orders: 5000, customers: 2000, months: 36 },
    }),
    ...own,
  };
}
