// Files that are made in the browser and saved by it; nothing is sent anywhere.

export async function sha256(text: string): Promise<string> {
  return hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** HMAC-SHA-256 of UTF-8 texts under a secret, as small hex digits. */
export async function keyedBy(secret: string): Promise<(text: string) => Promise<string>> {
  const coded = (text: string) => new TextEncoder().encode(text);
  const way = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', coded(secret), way, false, ['sign']);
  return async (text) => hexOf(await crypto.subtle.sign('HMAC', key, coded(text)));
}

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function save(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = typeof content === 'string' ? 'text/csv;charset=utf-8' : '';
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
