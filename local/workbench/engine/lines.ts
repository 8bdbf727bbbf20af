// Where the grid breaks the text of a cell that wraps, as Sheets does: between Chinese characters, never before what
// closes or after what opens. The engine breaks at blanks only, so that a line would begin with a comma.

const WIDE = '\\u2e80-\\u2fff\\u3040-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff';
/** Stands on the line of what is before it. */
const CLOSING =
  '\\u3001\\u3002\\u3009\\u300b\\u300d\\u300f\\u3011\\uff01\\uff09\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f\\u2026\\u30fb';
/** Stands on the line of what is behind it. */
const OPENING = '\\u3008\\u300a\\u300c\\u300e\\u3010\\uff08';
/** A place where a line may end, of no width: after a blank, before and after a wide character. */
const PLACES = new RegExp(
  `(?<= )(?! )|(?<=[${WIDE}${CLOSING}])(?![${CLOSING} ,.;:!?)\\u00a0])(?<![${OPENING}])|(?<![${OPENING} \\u00a0(])(?=[${WIDE}${OPENING}])(?![${CLOSING}])`,
  'u',
);

/** `text` in lines that fit `width`, as wide as `widthOf` says; a part without a place to break is cut where it no longer fits. */
export function linesOf(
  text: string,
  width: number | undefined,
  widthOf: (part: string) => number,
): string[] {
  const written = text.split('\n');
  if (!width) return written;
  return written.flatMap((line) => {
    if (line === '') return [''];
    const lines: string[] = [];
    let [filled, used] = ['', 0];
    const end = () => {
      if (filled.trim() !== '') lines.push(filled.trimEnd());
      [filled, used] = ['', 0];
    };
    for (const part of line.split(PLACES)) {
      if (used + widthOf(part.trimEnd()) > width) end();
      if (widthOf(part.trimEnd()) > width)
        for (const letter of part) {
          if (used + widthOf(letter) > width) end();
          filled += letter;
          used += widthOf(letter);
        }
      else {
        filled += part;
        used += widthOf(part);
      }
    }
    end();
    return lines;
  });
}
