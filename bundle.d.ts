/** The bundle of a file of src/, and how many characters each file gave to it. */
export function bundled(entry: string): Promise<{ text: string; parts: ReadonlyMap<string, number> }>;
