// printf-like texts, as Utilities.formatString, Logger.log and console.log write them.

/** %s %d %i %f %x %o %e %g %c %j %%, with flags, width and precision. Values left over are not printed. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%([-+ 0#]*)(\d+)?(?:\.(\d+))?([sdifxXoeEgcj%])/g,
    (_, flags, width, precision, kind) => {
      if (kind === '%') return '%';
      const text = one(kind, values[next++], precision === undefined ? null : Number(precision), flags);
      if (width === undefined) return text;
      if (flags.includes('-')) return text.padEnd(Number(width));
      return flags.includes('0') && kind !== 's' && kind !== 'j'
        ? text.replace(
            /^([+-]?)(.*)$/,
            (__, sign, digits) => sign + digits.padStart(Number(width) - sign.length, '0'),
          )
        : text.padStart(Number(width));
    },
  );
}

function one(kind: string, value: unknown, precision: number | null, flags: string): string {
  const number = Number(value);
  const signed = (text: string) => (number >= 0 && flags.includes('+') ? `+${text}` : text);
  switch (kind) {
    case 'd':
    case 'i':
      return signed(String(Math.trunc(number)));
    case 'f':
      return signed(number.toFixed(precision ?? 6));
    case 'e':
    case 'E': {
      const text = number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
      return signed(kind === 'E' ? text.toUpperCase() : text);
    }
    case 'g':
      return signed(String(Number(number.toPrecision(precision ?? 6))));
    case 'x':
      return (number >>> 0).toString(16);
    case 'X':
      return (number >>> 0).toString(16).toUpperCase();
    case 'o':
      return (number >>> 0).toString(8);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value);
    case 'j':
      return JSON.stringify(value);
    default: {
      const text = shown(value);
      return precision === null ? text : text.slice(0, precision);
    }
  }
}

/** A value in a log: texts as they are, whole numbers with Java's `.0`, objects as JSON. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]' || tag === '[object Error]') return String(value);
  if (Array.isArray(value) || tag === '[object Object]') return JSON.stringify(value) ?? String(value);
  return String(value);
}
