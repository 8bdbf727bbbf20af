// A sentence whose days and phones stay on one line: a browser breaks a line after any hyphen.

const HYPHENED = /(\d+(?:-\d+)+)/;

export function Whole({ children }: { children: string }) {
  return children
    .split(HYPHENED)
    .map((part) => (HYPHENED.test(part) ? <span class="whole">{part}</span> : part));
}
