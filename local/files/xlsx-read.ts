import type { Book } from '../book/workbook.ts';
import type { Package } from './package.ts';
export function readXlsx(
  _file: Package,
  _options: { name: string; locale: string; timeZone: string },
): Book | null {
  return null;
}
