// Which program saved an xlsx file last, as the file itself says.

import { Package } from './package.ts';
import { child, parseXml } from './xml.ts';

/** null = no workbook, or it does not say. */
export function savedBy(bytes: Uint8Array): string | null {
  const properties = Package.open(bytes)?.text('docProps/app.xml');
  if (!properties) return null;
  return child(parseXml(properties), 'Application')?.text ?? null;
}
