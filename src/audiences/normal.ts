// What each platform wants before it hashes: the same person must give the same letters everywhere (docs/audiences.md).

/** Trimmed, small letters, no blanks. */
export const plainEmail = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** As Google compares mail of its own: no full stops before the @, nothing from a + on. */
export function googleEmail(text: string): string {
  const email = plainEmail(text);
  const own = /^([^@+]+)(?:\+[^@]*)?@(gmail\.com|googlemail\.com)$/.exec(email);
  return own ? `${own[1].replace(/\./g, '')}@${own[2]}` : email;
}

/** Small letters, no punctuation. */
export const personName = (text: string): string =>
  small(text)
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Meta: small letters, no punctuation, no blanks. */
export const metaPlace = (text: string): string => small(text).replace(/[\p{P}\p{S}\s]/gu, '');

/** Meta: no blanks, no dash; the first five digits in the United States. */
export function metaPostcode(text: string, country: string): string {
  const plain = small(text).replace(/[\s-]/g, '');
  return country === 'us' ? plain.slice(0, 5) : plain;
}

const small = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** A user of a LINE official account, not the id a person looks friends up by. */
export const lineUser = (text: string): string | null => {
  const found = /^u[0-9a-f]{32}$/i.exec(text.normalize('NFKC').trim());
  return found && `U${found[0].slice(1).toLowerCase()}`;
};
