// What cells may hold, in the engine's words: lists as drop-downs, checkboxes, conditions.

import type { Area, Scalar } from 'local-sheets/book/book.ts';
import { areaName, quotedSheetName } from 'local-sheets/book/references.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import { engineCriterion } from './criteria.ts';
import type { EngineData } from './data.ts';

type EngineRule = EngineData['sheets'][number]['dataValidationRules'][number];

export function engineValidations(book: Book, sheet: Sheet): EngineRule[] {
  return sheet.validations.flatMap(({ area, criteria, values, allowInvalid }, i) => {
    const criterion = listed(book, criteria, values) ?? engineCriterion(criteria, values as Scalar[]);
    if (!criterion) return [];
    return [
      {
        id: `validation-${i}`,
        ranges: [areaName(area)],
        isBlocking: !allowInvalid,
        criterion,
      } as unknown as EngineRule,
    ];
  });
}

function listed(book: Book, criteria: string, values: readonly unknown[]): object | null {
  if (criteria === 'CHECKBOX') return { type: 'isBoolean', values: [] };
  if (criteria === 'VALUE_IN_LIST') {
    return { type: 'isValueInList', values: (values[0] as string[]).map(String), displayStyle: 'arrow' };
  }
  if (criteria !== 'VALUE_IN_RANGE') return null;
  const { sheet: id, area } = values[0] as { sheet: number; area: Area };
  const from = book.sheet(id);
  return (
    from && {
      type: 'isValueInRange',
      values: [`${quotedSheetName(from.name)}!${areaName(area)}`],
      displayStyle: 'arrow',
    }
  );
}
