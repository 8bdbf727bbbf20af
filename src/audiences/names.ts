// A full name in its two parts, for platforms that match by both, and the neutral names of audiences.

import { HML, NES, NES_ROWS } from '../terms/tags.ts';

/** Chinese family names of two letters; all others have one. */
const TWO =
  '歐陽 欧阳 司馬 司马 上官 諸葛 诸葛 司徒 東方 东方 獨孤 独孤 慕容 令狐 皇甫 尉遲 尉迟 公孫 公孙 夏侯 端木 范姜 張簡 张简 長孫 长孙 宇文 南宮 南宫'.split(
    ' ',
  );
const HAN = /^[\p{Script=Han}]{2,5}$/u;

export interface FullName {
  readonly given: string;
  readonly family: string;
}

/** 林佳蓉 → 佳蓉, 林; Chia-jung Lin → Chia-jung, Lin. A name of one word is a given name. */
export function partsOfName(name: string): FullName {
  const plain = name.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (HAN.test(plain)) {
    const length = plain.length > 2 && TWO.some((family) => plain.startsWith(family)) ? 2 : 1;
    return { family: plain.slice(0, length), given: plain.slice(length) };
  }
  const turned = /^([^,]+), ?(.+)$/.exec(plain);
  if (turned) return { family: turned[1], given: turned[2] };
  const at = plain.lastIndexOf(' ');
  return at < 0 ? { given: plain, family: '' } : { given: plain.slice(0, at), family: plain.slice(at + 1) };
}

/** Words that an audience's name may hold; what a person's means are is told by none of them. */
const CODES: readonly string[] = [...NES, ...HML, ...NES_ROWS, 'TOP', 'DUE', 'LIST', 'LABEL', 'RFM'];

/** `NES_S2_H`, from the codes of a group; a word that is no code is left out: platforms refuse names that tell of a person. */
export function audienceName(codes: readonly string[]): string {
  return ['NES', ...codes.filter((code) => CODES.includes(code) || /^\d{1,4}$/.test(code))].join('_');
}
