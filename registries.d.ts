/** Path → text of every list, for the sources under `root`. */
export function registries(root: string): { readonly [path: string]: string };
export function writeRegistries(root: string): void;
