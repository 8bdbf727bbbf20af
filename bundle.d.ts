/** The bundle of a file of src/ (with `names`: functions told their names), and how many characters each file gave to it. */
export function bundled(
  entry: string,
  options?: { names?: boolean },
): Promise<{ text: string; parts: ReadonlyMap<string, number> }>;
