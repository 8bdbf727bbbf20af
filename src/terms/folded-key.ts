// Two texts are one customer where only the width of their letters differs, or, of an e-mail address, their case.

/** A customer's text as it is compared; as it is shown it stays as typed. */
export function foldedKey(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return plain.includes('@') ? plain.toLowerCase() : plain;
}
