// What google.script.run carries: null, texts, numbers, truth values, plain arrays and plain objects of these. Anything
// else fails here with its place in the message, where Google would lose the answer without a word.

/** Throws when `value` cannot be carried; otherwise its JSON text. `what` begins the message: 'The answer of step'. */
export function carried(value: unknown, what: string): string {
  check(value, what, '', new Set());
  return JSON.stringify(value === undefined ? null : value);
}

function check(value: unknown, what: string, place: string, above: Set<object>): void {
  const fail: (kind: string) => never = (kind) => {
    const where = place === '' ? '' : ` at ${place.slice(0, 200)}`;
    throw new TypeError(`${what} holds ${kind}${where}, which google.script.run does not carry.`);
  };
  switch (typeof value) {
    case 'function':
      fail('a function');
      break;
    case 'symbol':
    case 'bigint':
      fail(`a ${typeof value}`);
      break;
    case 'number':
      if (!Number.isFinite(value)) fail(String(value));
      return;
    case 'object':
      break;
    default:
      return;
  }
  if (value === null) return;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'Date') fail('a Date');
  if (above.has(value as object)) fail('itself');
  const isArray = Array.isArray(value);
  if (!isArray && (kind !== 'Object' || !isPlain(value as object))) fail('an object that is not plain');
  above.add(value as object);
  if (isArray) {
    for (let i = 0; i < value.length; i++) {
      // `undefined` in an array arrives as null, as in JSON.
      check(value[i], what, `${place}[${i}]`, above);
    }
  } else {
    for (const [key, item] of Object.entries(value as object)) check(item, what, `${place}.${key}`, above);
  }
  above.delete(value as object);
}

/** An object literal of whatever realm. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
