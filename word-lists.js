// Lists of words, written shorter: what words begin or end with alike stands once, `Order {date|day}`, as people write the
// longer ones themselves. `listed` of src/reading/words reads both.

const bytes = (text) => Buffer.byteLength(text);

/** The same words in fewer letters: `order date,order day,paid` → `order {date|day},paid`. */
export function shorter(list) {
  const words = [...new Set(list.split(/\s*,\s*/).filter(Boolean))];
  const ways = [words, factored(words), factored([...new Set(words.flatMap(inFull))])];
  return ways.map((way) => way.join(',')).sort((a, b) => bytes(a) - bytes(b))[0];
}

/** `{Order |}{date|day}` → `Order date`, `Order day`, `date`, `day`. */
function inFull(word) {
  const [, starts, ends] = /^\{([^}]*)\}\{([^}]*)\}$/.exec(word) ?? [];
  if (starts === undefined) return [word];
  return starts.split('|').flatMap((start) => ends.split('|').map((end) => (start + end).trim()));
}

/** What saves most is taken out first; what it leaves of each word is written shorter in turn. */
function factored(words) {
  const done = [];
  let left = words.flatMap((word) => (word.includes('{') ? [] : [word]));
  const written = words.filter((word) => word.includes('{'));
  for (let best = bestOf(left); best; best = bestOf(left)) {
    const { part, group, isStart } = best;
    const rest = factored(
      group.map((word) => (isStart ? word.slice(part.length) : word.slice(0, -part.length))),
    );
    const braces = `{${rest.join('|')}}`;
    done.push(isStart ? part + braces : braces + part);
    left = left.filter((word) => !group.includes(word));
  }
  return [...written, ...done, ...left];
}

/** The beginning or end that saves most where it is written once; null where none saves anything. */
function bestOf(words) {
  const groups = new Map();
  const add = (isStart, part, word) => {
    const key = `${isStart}${part}`;
    const found = groups.get(key) ?? { part, isStart, group: [] };
    found.group.push(word);
    groups.set(key, found);
  };
  for (const word of words)
    for (let size = 1; size <= word.length; size++) {
      if (isBetweenWords(word, size)) add(true, word.slice(0, size), word);
      if (isBetweenWords(word, word.length - size)) add(false, word.slice(-size), word);
    }
  let best = null;
  for (const { part, isStart, group } of groups.values()) {
    const saved = (group.length - 1) * bytes(part) - 2;
    if (group.length > 1 && saved > (best?.saved ?? 0)) best = { part, isStart, group, saved };
  }
  return best;
}

/** No word in letters is cut in two; in other scripts words stand without blanks. */
const isBetweenWords = (text, at) =>
  !/^[\p{Script=Latin}\p{Script=Cyrillic}]{2}$/u.test(text.slice(at - 1, at + 1));
