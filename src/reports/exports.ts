// The files our tables are exported to: their machine headers, and which column of which table fills them.

/** How a cell becomes a machine word: days to ISO, names in the reader's language to keys; all else as it is. */
export type Kind =
  | 'plain'
  | 'day'
  | 'segment'
  | 'tier'
  | 'reason'
  | 'letter'
  | 'tag'
  | 'setting'
  | 'indicator'
  | 'group'
  | 'driver'
  | 'focus'
  | 'part';

export interface FileColumn {
  readonly header: string;
  /** Column of the table; a key it does not have gives blanks. */
  readonly key: string;
  readonly kind: Kind;
  /** Where the table has no such column: a letter of another one's value. */
  readonly within?: { readonly key: string; readonly letter: number };
}

export interface TableExport {
  /** Name of the file, without its ending. Tables of the same file follow each other. */
  readonly file: string;
  /** Made from the table's own keys where their number is not known before. */
  readonly columns: readonly FileColumn[] | ((keys: readonly string[]) => readonly FileColumn[]);
  /** Values of file columns that the table itself says by its name. */
  readonly constants?: { readonly [header: string]: string };
  /** Rows whose first column is one of these only. */
  readonly only?: readonly string[];
}

/**
 * `first:day` is a column of that kind; `name=key` fills the file's column `name` from the table's column `key`; `f<rfm1` is
 * the second letter of the column `rfm` where there is no column `f`.
 */
export function fileColumns(list: string): FileColumn[] {
  return list.split(' ').map((text) => {
    const [name, kind = 'plain'] = text.split(':');
    const [own, within] = name.split('<');
    const [header, key = header] = own.split('=');
    return {
      header,
      key,
      kind: kind as Kind,
      ...(within ? { within: { key: within.slice(0, -1), letter: Number(within.slice(-1)) } } : {}),
    };
  });
}
