// A sentence whose days, phones, figures and their units stay on one line: a browser breaks a line after any hyphen or blank.

const TOGETHER = /(\d+(?:-\d+)+|\d[\d,.]*(?: \/ [\d,.]+)*(?: [\u4e00-\u9fff]|(?<= \/ [\d,.]+)))/;

/** Its clauses break between them where they fit a line. */
export function Clauses({ children }: { children: string }) {
  return children.split(/(?<=，)/).map((clause) => (
    <span key={clause} class="clause">
      <Whole>{clause}</Whole>
    </span>
  ));
}

export function Whole({ children }: { children: string }) {
  return children
    .split(TOGETHER)
    .map((part) => (TOGETHER.test(part) ? <span class="whole">{part}</span> : part));
}
