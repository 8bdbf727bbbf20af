// A group as the file a platform takes: its columns, its spelling, hashed or plain. Runs in the sidebar and on the command
// line, never on Google's servers, and sends nothing anywhere. The platforms' rules: docs/audiences.md.

import { phonesAbroad } from '../reading/phones.ts';
import { harmless } from '../terms/harmless.ts';
import type { Contact } from './contact.ts';
import { countriesIn } from './countries.ts';
import { partsOfName } from './names.ts';
import { googleEmail, lineUser, metaPlace, metaPostcode, personName, plainEmail } from './normal.ts';

export const AUDIENCES = ['meta', 'google', 'line', 'mail'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Smaller lists are refused or never shown. */
const LEAST: { readonly [audience in Audience]: number } = {
  meta: 100,
  google: 100,
  line: 100,
  mail: 0,
};

/** SHA-256 of UTF-8 text as 64 small hex digits. */
export type Digest = (text: string) => Promise<string>;

export interface AudienceRequest {
  readonly audience: Audience;
  readonly contacts: readonly Contact[];
  /** Contacts by index who are held back: neither they nor the same person by another row go into the file. */
  readonly heldBack?: ReadonlySet<number>;
  /** The sheet has a column of consent: only a yes may go into a file. */
  readonly asksConsent: boolean;
  /** All phones of the shop tell how it writes them. */
  readonly phones: readonly string[];
  /** Of the spreadsheet: `zh_TW`. */
  readonly locale: string;
  /** null = plain text. LINE and mail files are never hashed. */
  readonly digest: Digest | null;
}

export interface AudienceFile {
  readonly text: string;
  /** Rows of the file. */
  readonly people: number;
  readonly withoutConsent: number;
  /** Nothing of them that the platform can match. */
  readonly unreachable: number;
  /** The same person as a row above. */
  readonly repeated: number;
  /** Rows left out because somebody is held back. */
  readonly heldBack: number;
  /** Contacts by index of the rows in the file, one a row. */
  readonly reached: readonly number[];
  /** The platform's least number, where the file has fewer; null where it is large enough. */
  readonly tooFew: number | null;
}

type Row = readonly string[];

interface Way {
  readonly header: Row | null;
  /** Columns that are never hashed. */
  readonly open: readonly number[];
  /** Begins with the mark by which spreadsheets know UTF-8: people open it too. */
  readonly forPeople?: boolean;
  /** null where the platform could not match the person. */
  row(contact: Contact, known: Known): Row | null;
}

interface Known {
  readonly hashed: boolean;
  phone(text: string | undefined): string;
  country(text: string | undefined): string;
}

const namesOf = ({ givenName, familyName, name = '' }: Contact) =>
  givenName === undefined && familyName === undefined
    ? partsOfName(name)
    : { given: givenName ?? '', family: familyName ?? '' };

const WAYS: { readonly [audience in Audience]: Way } = {
  meta: {
    header: ['email', 'phone', 'fn', 'ln', 'ct', 'st', 'zip', 'country'],
    open: [],
    row(contact, { phone, country }) {
      const { given, family } = namesOf(contact);
      const land = country(contact.country);
      const row = [
        plainEmail(contact.email ?? ''),
        phone(contact.phone),
        personName(given),
        personName(family),
        metaPlace(contact.city ?? ''),
        metaPlace(contact.state ?? ''),
        metaPostcode(contact.postcode ?? '', land),
        land,
      ];
      return row[0] || row[1] ? row : null;
    },
  },
  google: {
    header: ['Email', 'Phone', 'First Name', 'Last Name', 'Country', 'Zip'],
    open: [4, 5],
    row(contact, { phone, country, hashed }) {
      const { given, family } = namesOf(contact);
      const number = phone(contact.phone);
      const zip = (contact.postcode ?? '').normalize('NFKC').trim();
      const land = country(contact.country);
      // A name alone finds nobody: the address takes all four of its columns.
      const whole = given !== '' && family !== '' && zip !== '' && land !== '';
      const email = contact.email ?? '';
      const row = [
        hashed ? googleEmail(email) : plainEmail(email),
        number && `+${number}`,
        whole ? personName(given) : '',
        whole ? personName(family) : '',
        whole ? land.toUpperCase() : '',
        whole ? zip : '',
      ];
      return row[0] || row[1] || whole ? row : null;
    },
  },
  line: {
    header: null,
    open: [0],
    row({ lineId = '' }) {
      const user = lineUser(lineId);
      return user === null ? null : [user];
    },
  },
  mail: {
    header: ['Email', 'Name', 'First name', 'Last name', 'Phone'],
    open: [0, 1, 2, 3, 4],
    forPeople: true,
    row(contact) {
      const email = plainEmail(contact.email ?? '');
      const { given, family } = namesOf(contact);
      const full = contact.name?.trim() ?? [given, family].filter((part) => part !== '').join(' ');
      // As the sheet writes it: a leading 0 stays where blanks or dashes keep it a text.
      return email ? [email, full, given, family, shownPhone(contact.phone ?? '')] : null;
    },
  },
};

/** What our files begin with, but for those without a header. */
export const FIRST_LINES: readonly string[] = Object.values(WAYS).flatMap(({ header, forPeople }) =>
  header ? [(forPeople ? '\uFEFF' : '') + header.join(',')] : [],
);

/** Digits in groups, so that no spreadsheet takes the number for a sum of money and drops its 0. */
function shownPhone(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return /^\d{7,}$/.test(plain)
    ? `${plain.slice(0, 4)}-${plain.slice(4, 7)}-${plain.slice(7)}`.replace(/-$/, '')
    : plain;
}

export async function audienceFile(request: AudienceRequest): Promise<AudienceFile> {
  const { audience, contacts, asksConsent, locale } = request;
  const way = WAYS[audience];
  const digest = way.open.length === way.header?.length || way.header === null ? null : request.digest;
  const abroad = phonesAbroad(request.phones, locale);
  const [language, region = ''] = locale.replace('_', '-').split('-');
  const known: Known = {
    hashed: digest !== null,
    phone: (text) => abroad(text ?? '') ?? '',
    country: countriesIn([region === '' ? language : `${language}-${region}`], region),
  };
  const { heldBack = new Set<number>() } = request;
  const found = new Map<string, { readonly row: Row; readonly at: number }>();
  const held = new Set<string>();
  let [allowed, reachable] = [0, 0];
  contacts.forEach((contact, at) => {
    if (asksConsent && contact.consent !== true) return;
    allowed++;
    const row = way.row(contact, known);
    if (row === null) return;
    reachable++;
    const text = row.join('\n');
    if (heldBack.has(at)) held.add(text);
    if (!found.has(text)) found.set(text, { row, at });
  });
  const kept = [...found].flatMap(([text, one]) => (held.has(text) ? [] : one));
  const rows = kept.map(({ row }) => row);
  const written = digest === null ? rows : await Promise.all(rows.map((row) => hashed(row, way, digest)));
  const lines = [...(way.header ? [way.header] : []), ...written].map((row) =>
    row.map((cell) => quoted(harmless(cell))).join(','),
  );
  return {
    text: (way.forPeople ? '\uFEFF' : '') + lines.map((line) => `${line}\n`).join(''),
    people: rows.length,
    withoutConsent: contacts.length - allowed,
    unreachable: allowed - reachable,
    repeated: reachable - found.size,
    heldBack: held.size,
    reached: kept.map(({ at }) => at),
    tooFew: rows.length < LEAST[audience] ? LEAST[audience] : null,
  };
}

const hashed = (row: Row, { open }: Way, digest: Digest): Promise<string[]> =>
  Promise.all(row.map((cell, k) => (cell === '' || open.includes(k) ? cell : digest(cell))));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
