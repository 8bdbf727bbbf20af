// Fitted parameters to the digits that mean something.

const DIGITS = 4;

/**
 * These parameters to four significant digits, far within their own uncertainty. A fit is the end of a search: what lies
 * beyond differs from one JavaScript engine to the next, and the same orders must give the same figures everywhere, also
 * to those who take the parameters from Settings and calculate on.
 */
export function settled<Name extends string>(
  fit: { readonly [name in Name]: number },
  names: readonly Name[],
): { [name in Name]: number } {
  return Object.fromEntries(names.map((name) => [name, Number(fit[name].toPrecision(DIGITS))])) as {
    [name in Name]: number;
  };
}
