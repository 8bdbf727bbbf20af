// A group of customers, and the sheets that are made of one: a work list, or the group's own tab of Customers.

export const GROUPINGS = ['nes', 'cell', 'segment', 'label', 'due', 'worth', 'today', 'week', 'all'] as const;

/**
 * Customers of a tag, a cell of the nine, an RFM segment or an own label, by its `key`; who is due within a week; who just
 * turned drowsy and spends well; today's list; behind a line of what is new in the week; everybody. `key` is '' where there is only one, and for those without a label.
 */
export interface Group {
  readonly by: (typeof GROUPINGS)[number];
  readonly key: string;
}

/** Can it be told of customers who carry their tags already? */
export const needsNoOrders = ({ by }: Group): boolean =>
  by === 'nes' || by === 'cell' || by === 'segment' || by === 'all';

export const GROUP_FORMS = ['list', 'view'] as const;

/** `list`: people to contact, with columns for the staff. `view`: the columns of Customers, of the group alone. */
export type GroupForm = (typeof GROUP_FORMS)[number];

/** The kind of such a sheet tells its group, so that each run finds it again. */
export type GroupSheetKind = `${GroupForm}:${string}`;

export const groupSheetKind = (form: GroupForm, { by, key }: Group): GroupSheetKind => `${form}:${by}:${key}`;

export interface GroupSheet {
  readonly form: GroupForm;
  readonly group: Group;
}

/** null = a sheet of another kind. */
export function groupSheetOf(kind: string): GroupSheet | null {
  const [form, by, ...key] = kind.split(':');
  if (!isOneOf(GROUP_FORMS, form) || !isOneOf(GROUPINGS, by)) return null;
  return { form, group: { by, key: key.join(':') } };
}

export const isGroupSheet = (kind: string): kind is GroupSheetKind => groupSheetOf(kind) !== null;

function isOneOf<Word extends string>(words: readonly Word[], word: string | undefined): word is Word {
  return (words as readonly (string | undefined)[]).includes(word);
}
