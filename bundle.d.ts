import type { Metafile } from 'esbuild';

/** The bundle of a file of src/, and what esbuild tells of its parts. */
export function bundled(entry: string): Promise<{ text: string; metafile: Metafile }>;
