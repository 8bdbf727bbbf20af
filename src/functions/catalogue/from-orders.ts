// Functions that start from the columns of an order sheet.

import {
  asOf,
  customer,
  hmlCuts,
  nesRule,
  orderAmounts,
  orderAmountsForRefunds,
  orderCustomers,
  orderDates,
  orderIds,
  rfmCuts,
  scale,
  why,
} from './arguments.ts';
import type { FunctionFacts } from './shape.ts';

export const FROM_ORDERS: readonly FunctionFacts[] = [
  {
    name: 'NES_TAG',
    family: 'orders',
    arguments: [customer, orderCustomers, orderDates, asOf, nesRule, orderAmountsForRefunds, why],
    examples: [
      {
        formula: '=NES_TAG(A2:A, A2:A, B2:B)',
      },
      {
        formula: '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, $H$1)',
      },
      {
        formula: '=NES_TAG(A2, Orders!A2:A, Orders!B2:B, "2011-12-09", "days:90/135/180")',
      },
      {
        formula: '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, "why")',
      },
    ],
    insert: '=NES_TAG({customer}, {customer}, {date})',
  },
  {
    name: 'RFM_CODE',
    family: 'orders',
    arguments: [customer, orderCustomers, orderDates, orderAmounts, asOf, orderIds, scale, rfmCuts, why],
    examples: [
      {
        formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C)',
      },
      {
        formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, , Orders!D2:D, 3, "20/30")',
      },
      {
        formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, , , 4, $K$2:$M$4)',
      },
    ],
    insert: '=RFM_CODE({customer}, {customer}, {date}, {amount})',
  },
  {
    name: 'HML_TIER',
    family: 'orders',
    arguments: [customer, orderCustomers, orderAmounts, hmlCuts, orderIds, why],
    examples: [
      {
        formula: '=HML_TIER(A2:A, Orders!A2:A, Orders!C2:C)',
      },
      {
        formula: '=HML_TIER(A2:A, Orders!A2:A, Orders!C2:C, "revenue")',
      },
    ],
    insert: '=HML_TIER({customer}, {customer}, {amount})',
  },
  {
    name: 'PURCHASE_CYCLE',
    family: 'orders',
    arguments: [customer, orderCustomers, orderDates, orderAmountsForRefunds, why],
    examples: [
      {
        formula: '=PURCHASE_CYCLE(A2:A, Orders!A2:A, Orders!B2:B)',
      },
    ],
    insert: '=PURCHASE_CYCLE({customer}, {customer}, {date})',
  },
  {
    name: 'NEXT_PURCHASE',
    family: 'orders',
    arguments: [customer, orderCustomers, orderDates, orderAmountsForRefunds, why],
    examples: [
      {
        formula: '=NEXT_PURCHASE(A2:A, Orders!A2:A, Orders!B2:B)',
      },
    ],
    insert: '=NEXT_PURCHASE({customer}, {customer}, {date})',
  },
  {
    name: 'SEGMENT_TABLE',
    family: 'orders',
    arguments: [
      orderCustomers,
      orderDates,
      orderAmounts,
      asOf,
      orderIds,
      {
        name: 'options',
        takes: 'range',
        type: 'choice',
        optional: true,
      },
    ],
    examples: [
      {
        formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C)',
      },
      {
        formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, , Orders!D2:D, "nes=1/2/3; map=zh8")',
      },
      {
        formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, , , "show=check")',
      },
    ],
    insert: '=SEGMENT_TABLE({customer}, {date}, {amount})',
  },
  {
    name: 'COHORT_TABLE',
    family: 'orders',
    arguments: [
      orderCustomers,
      orderDates,
      {
        ...orderAmountsForRefunds,
      },
      {
        name: 'measure',
        takes: 'cell',
        type: 'choice',
        optional: true,
        choices: ['customers', 'retention', 'orders', 'revenue', 'aov', 'cumulative'],
      },
      {
        name: 'period',
        takes: 'cell',
        type: 'choice',
        optional: true,
        choices: ['month', 'week', 'quarter'],
      },
      asOf,
      orderIds,
    ],
    examples: [
      {
        formula: '=COHORT_TABLE(Orders!A2:A, Orders!B2:B)',
      },
      {
        formula: '=COHORT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, "revenue", "quarter")',
      },
    ],
    insert: '=COHORT_TABLE({customer}, {date}, {amount}, "retention")',
  },
];
