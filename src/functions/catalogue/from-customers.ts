// Functions for people who already have a table of customers, and for codes and cells themselves.

import { hmlCuts, language, nesRule, rfmCuts, scale, why } from './arguments.ts';
import type { Argument, FunctionFacts } from './shape.ts';

const amount: Argument = {
  name: 'amount',
  takes: 'cells',
  type: 'amount',
  optional: false,
};

export const FROM_CUSTOMERS: readonly FunctionFacts[] = [
  {
    name: 'NES_OF',
    family: 'customers',
    arguments: [
      {
        name: 'first',
        takes: 'cells',
        type: 'date',
        optional: false,
      },
      {
        name: 'last',
        takes: 'cells',
        type: 'date',
        optional: false,
      },
      {
        name: 'days',
        takes: 'cells',
        type: 'number',
        optional: false,
        min: 1,
      },
      {
        name: 'as_of',
        takes: 'cell',
        type: 'date',
        optional: false,
      },
      {
        name: 'shop_cycle',
        takes: 'cell',
        type: 'number',
        optional: true,
        min: 0,
      },
      nesRule,
      why,
    ],
    examples: [
      {
        formula: '=NES_OF("2011-04-11", "2011-08-22", 2, "2011-12-09")',
        gives: 'E0',
      },
      {
        formula: '=NES_OF("2011-10-17", "2011-10-17", 1, "2011-12-09", 57.1)',
        gives: 'N',
      },
      {
        formula: '=NES_OF(B2:B, C2:C, D2:D, $H$1)',
      },
    ],
    insert: '=NES_OF(B2:B, C2:C, D2:D, $H$1)',
  },
  {
    name: 'RFM_OF',
    family: 'customers',
    arguments: [
      {
        name: 'recency',
        takes: 'cells',
        type: 'number',
        optional: false,
        min: 0,
      },
      {
        name: 'frequency',
        takes: 'cells',
        type: 'number',
        optional: false,
        min: 1,
      },
      {
        name: 'monetary',
        takes: 'cells',
        type: 'amount',
        optional: false,
      },
      scale,
      rfmCuts,
      why,
    ],
    examples: [
      {
        formula: '=RFM_OF(12, 6, 1500, 3, "R=30/90; F=1/3; M=500/2000")',
        gives: '332',
      },
      {
        formula: '=RFM_OF(C2:C, D2:D, E2:E)',
      },
    ],
    insert: '=RFM_OF(C2:C, D2:D, E2:E)',
  },
  {
    name: 'HML_OF',
    family: 'customers',
    arguments: [amount, hmlCuts, why],
    examples: [
      {
        formula: '=HML_OF(800, "amount:500/2000")',
        gives: 'M',
      },
      {
        formula: '=HML_OF(F2:F)',
      },
    ],
    insert: '=HML_OF(F2:F)',
  },
  {
    name: 'TIER_OF',
    family: 'customers',
    arguments: [
      {
        ...amount,
      },
      language,
      why,
    ],
    examples: [
      {
        formula: '=TIER_OF(F2:F)',
      },
    ],
    insert: '=TIER_OF(F2:F)',
  },
  {
    name: 'RFM_SEGMENT',
    family: 'customers',
    arguments: [
      {
        name: 'code',
        takes: 'cells',
        type: 'text',
        optional: false,
      },
      {
        name: 'map',
        takes: 'range',
        type: 'choice',
        optional: true,
        choices: ['classic11', 'rf10', 'zh8'],
      },
      language,
      {
        ...scale,
      },
      why,
    ],
    examples: [
      {
        formula: '=RFM_SEGMENT("555", "classic11", "en")',
        gives: 'Champions',
      },
      {
        formula: '=RFM_SEGMENT("155", "zh8", "zh-TW")',
        gives: '重要保持',
      },
      { formula: '=RFM_SEGMENT(C2:C)' },
    ],
    insert: '=RFM_SEGMENT(C2:C)',
  },
  {
    name: 'NES_HML',
    family: 'customers',
    arguments: [
      {
        name: 'nes',
        takes: 'cells',
        type: 'text',
        optional: false,
      },
      {
        name: 'hml',
        takes: 'cells',
        type: 'text',
        optional: false,
      },
      why,
    ],
    examples: [
      {
        formula: '=NES_HML("S2", "H")',
        gives: 'S-H',
      },
      { formula: '=NES_HML(B2:B, C2:C)' },
    ],
    insert: '=NES_HML(B2:B, C2:C)',
  },
  {
    name: 'NES_STRATEGY',
    family: 'customers',
    arguments: [
      {
        name: 'cell',
        takes: 'cells',
        type: 'text',
        optional: false,
      },
      language,
      why,
    ],
    examples: [
      {
        formula: '=NES_STRATEGY("S-L", "en")',
        gives: 'Let them go, or test the cheapest way to wake them.',
      },
      { formula: '=NES_STRATEGY(D2:D)' },
    ],
    insert: '=NES_STRATEGY(D2:D)',
  },
];
