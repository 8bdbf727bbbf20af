// Protected sheets and ranges. Rules 96 to 98.

import type { Protection } from '../../book/book.ts';
import { type Book, nextId } from '../../book/workbook.ts';
import type { App } from '../bridge/app.ts';
import { type EnumValue, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import type { GoogleRange } from './google.ts';
import type { NamedRangeTarget } from './named-ranges.ts';
import { type RangeTarget, SheetTarget, type SpreadsheetTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

class ProtectionTarget extends Service {
  readonly type = 'Protection';
  readonly book: Book;
  readonly id: number;
  constructor(app: App, book: Book, id: number) {
    super(app);
    this.book = book;
    this.id = id;
  }
  get home(): SheetTarget {
    for (const sheet of this.book.sheets) {
      if (sheet.protections.some(({ id }) => id === this.id))
        return new SheetTarget(this.app, this.book, sheet.id);
    }
    return refuse(TEXT.protectionGone);
  }
  get entry(): Protection {
    return this.home.sheet.protections.find(({ id }) => id === this.id)!;
  }
}

function add(home: SheetTarget, area: Protection['area']): ProtectionTarget {
  const { app, book } = home;
  const id = nextId(book.sheets.flatMap((sheet) => sheet.protections));
  home.sheet.protections.push({
    id,
    sheetId: home.id,
    area,
    description: '',
    warningOnly: false,
    canEdit: true,
  });
  return new ProtectionTarget(app, book, id);
}

function list(home: SheetTarget, type: EnumValue): ProtectionTarget[] {
  return home.sheet.protections
    .filter(({ area }) => (area === null) === (type.name() === 'SHEET'))
    .map(({ id }) => new ProtectionTarget(home.app, home.book, id));
}

export const rangeProtections: Members<GoogleRange, RangeTarget> = {
  protect: (range) => {
    void range.sheet;
    return add(range.home, { ...range.area });
  },
};

export const sheetProtections: Members<Spreadsheet.Sheet, SheetTarget> = {
  /** A sheet has one protection at most: asked again, the same is given. */
  protect(home) {
    const known = home.sheet.protections.find(({ area }) => area === null);
    return known ? new ProtectionTarget(home.app, home.book, known.id) : add(home, null);
  },
  getProtections: (home, type: EnumValue) => home.app.list(list(home, type)),
};

export const spreadsheetProtections: Members<Spreadsheet.Spreadsheet, SpreadsheetTarget> = {
  getProtections: (spreadsheet, type: EnumValue) =>
    spreadsheet.app.list(spreadsheet.book.sheets.flatMap((sheet) => list(spreadsheet.sheetOf(sheet), type))),
};

/** Somebody who may edit. The person at the keyboard has no address here, as scripts without that scope see it. */
class EditorTarget extends Service {
  readonly type = 'Editor';
  readonly email: string;
  constructor(app: App, email: string) {
    super(app);
    this.email = email;
  }
}

const editor: Members<GoogleAppsScript.Base.User, EditorTarget> = { getEmail: ({ email }) => email };

function email(target: ProtectionTarget, given: unknown): string {
  const someone = target.app.target(given);
  return typeof someone === 'string' ? someone : someone instanceof EditorTarget ? someone.email : '';
}

/** Who may edit is kept; the person at the keyboard stays an editor, as the owner of a spreadsheet does. */
const protection: Members<Spreadsheet.Protection, ProtectionTarget> = {
  getDescription: ({ entry }) => entry.description,
  getProtectionType: ({ entry }) => enumValue('ProtectionType', entry.area ? 'RANGE' : 'SHEET'),
  getRange(target) {
    const { entry, home } = target;
    if (entry.area) return home.range({ ...entry.area });
    return home.range(home.all, { startRow: true, startColumn: true, endRow: true, endColumn: true });
  },
  getRangeName: ({ entry }) => entry.rangeName ?? null,
  getUnprotectedRanges: ({ app, entry, home }) =>
    app.list((entry.unprotected ?? []).map((area) => home.range({ ...area }))),
  isWarningOnly: ({ entry }) => entry.warningOnly,
  canEdit: ({ entry }) => entry.canEdit,
  setDescription(target, text: string) {
    target.entry.description = text;
    return target;
  },
  setWarningOnly(target, warningOnly: boolean) {
    target.entry.warningOnly = warningOnly;
    return target;
  },
  setRange(target, range: RangeTarget) {
    if (range.home.id !== target.home.id) refuse(TEXT.ruleElsewhere);
    target.entry.area = { ...range.area };
    delete target.entry.rangeName;
    return target;
  },
  setNamedRange: (target, named: NamedRangeTarget) => byName(target, named.name),
  setRangeName: (target, name: string) => byName(target, name),
  setUnprotectedRanges(target, ranges: RangeTarget[]) {
    if (target.entry.area) refuse(TEXT.onlySheetProtection);
    target.entry.unprotected = ranges.map(({ area }) => ({ ...area }));
    return target;
  },
  /** Nobody while it only warns. */
  getEditors: ({ app, entry }) =>
    app.list(
      entry.warningOnly
        ? []
        : ['', ...(entry.editors ?? [])].map((address) => new EditorTarget(app, address)),
    ),
  addEditor: (target, someone: unknown) => edit(target, [someone], true),
  addEditors: (target, everyone: unknown[]) => edit(target, everyone, true),
  removeEditor: (target, someone: unknown) => edit(target, [someone], false),
  removeEditors: (target, everyone: unknown[]) => edit(target, everyone, false),
  /** There is no domain around a local workbook. */
  canDomainEdit: () => false,
  setDomainEdit: (target) => target,
  remove(target) {
    const { sheet } = target.home;
    sheet.protections = sheet.protections.filter(({ id }) => id !== target.id);
  },
};

function byName(target: ProtectionTarget, name: string): ProtectionTarget {
  const named = target.book.namedRanges.find((range) => range.name === name);
  if (!named?.area || named.sheetId !== target.home.id) refuse(TEXT.rangeNotFound);
  target.entry.area = { ...named!.area! };
  target.entry.rangeName = name;
  return target;
}

function edit(target: ProtectionTarget, people: unknown[], add: boolean): ProtectionTarget {
  const { entry } = target;
  const emails = people.map((someone) => email(target, someone)).filter(Boolean);
  const kept = (entry.editors ?? []).filter((address) => !emails.includes(address));
  entry.editors = add ? [...kept, ...emails] : kept;
  return target;
}

export const protectionClasses = [
  serviceClass<Spreadsheet.Protection, ProtectionTarget>('Protection', [protection]),
  serviceClass<GoogleAppsScript.Base.User, EditorTarget>('Editor', [editor], { printed: 'User' }),
];
