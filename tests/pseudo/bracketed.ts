// The third language's words: those of English in brackets. Copied into its folder.

/** Every text of a value in brackets, those that functions make too. */
export function bracketed<Value>(value: Value): Value {
  if (typeof value === 'string') return (value === '' ? '' : `⟦${value}⟧`) as Value;
  if (typeof value === 'function')
    return ((...args: unknown[]) =>
      bracketed((value as unknown as (...args: unknown[]) => unknown)(...args))) as Value;
  if (Array.isArray(value)) return value.map(bracketed) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bracketed(part)])) as Value;
}
