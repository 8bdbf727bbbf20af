// What the custom functions say in Traditional Chinese.

import type { FunctionTexts } from '../../functions/texts.ts';
import { check } from '../check.ts';
import { cohorts } from '../cohorts.ts';
import { columns } from '../columns.ts';
import { plainNames as names } from '../plain-names.ts';
import { reading } from '../reading.ts';
import { sentences } from './sentences.ts';
import { spellings } from './spellings.ts';

export const functions: FunctionTexts = { sentences, spellings, names, columns, check, cohorts, reading };
