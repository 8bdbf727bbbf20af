// Audience files byte by byte against files made by hand, and hashes against node:crypto.

import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Audience,
  type AudienceRequest,
  audienceFile,
  audienceName,
  type Contact,
} from '../../src/audiences/index.ts';

/** As a browser hashes. */
const digest = async (text: string): Promise<string> => {
  const bytes = await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('hex');
};
const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const PEOPLE: readonly Contact[] = [
  {
    email: ' Chia.Jung+shop@Gmail.com ',
    phone: '0912-345-678',
    name: '林佳蓉',
    city: '臺北市',
    postcode: '106-01',
    consent: true,
  },
  {
    email: 'Po-Han@Example.com',
    phone: '+886 933 201 774',
    givenName: 'Po-han',
    familyName: "O'Chen",
    country: '台灣',
    consent: true,
  },
  { email: 'no@example.com', name: 'Nobody Asked' },
  { email: 'never@example.com', name: 'Said No', consent: false },
  {
    phone: '(415) 555-2671',
    name: 'Lee, Ann',
    state: 'CA',
    city: 'San Francisco',
    postcode: '94016-1234',
    country: 'United States',
    consent: true,
  },
  { name: 'Only A Name', consent: true },
  {
    lineId: `U${'0123456789ABCDEF'.repeat(2)}`,
    name: '=HYPERLINK("http://x")',
    email: 'c@example.com',
    consent: true,
  },
];

const make = (audience: Audience, over: Partial<AudienceRequest> = {}) =>
  audienceFile({
    audience,
    contacts: PEOPLE,
    asksConsent: true,
    phones: PEOPLE.flatMap(({ phone = '' }) => phone),
    locale: 'zh_TW',
    digest: null,
    ...over,
  });

describe('plain files', () => {
  it('Meta: digits with the calling code and no +, names and places without punctuation', async () => {
    const file = await make('meta', { contacts: PEOPLE.slice(0, 2) });
    expect(file.text).toBe(
      [
        'email,phone,fn,ln,ct,st,zip,country',
        'chia.jung+shop@gmail.com,886912345678,佳蓉,林,臺北市,,10601,tw',
        'po-han@example.com,886933201774,pohan,ochen,,,,tw',
        '',
      ].join('\n'),
    );
  });

  it('Meta: five digits of a postcode of the United States', async () => {
    const { text } = await make('meta', { contacts: [PEOPLE[4]], phones: [], locale: 'en_US' });
    expect(text.split('\n')[1]).toBe(',14155552671,ann,lee,sanfrancisco,ca,94016,us');
  });

  it('Google: E.164 with +, and an address only where all of it is there', async () => {
    const file = await make('google', { contacts: PEOPLE.slice(0, 2) });
    expect(file.text).toBe(
      [
        'Email,Phone,First Name,Last Name,Country,Zip',
        'chia.jung+shop@gmail.com,+886912345678,佳蓉,林,TW,106-01',
        'po-han@example.com,+886933201774,,,,',
        '',
      ].join('\n'),
    );
  });

  it('LINE: one user a line, no header', async () => {
    const file = await make('line');
    expect(file).toMatchObject({ text: 'U0123456789abcdef0123456789abcdef\n', people: 1, unreachable: 4 });
  });

  it('mail tools: with the mark of UTF-8, names as they are, and no formula', async () => {
    const file = await make('mail');
    expect(file.text).toBe(
      [
        '\uFEFFEmail,Name,First name,Last name,Phone',
        'chia.jung+shop@gmail.com,林佳蓉,佳蓉,林,0912-345-678',
        "po-han@example.com,Po-han O'Chen,Po-han,O'Chen,+886 933 201 774",
        `c@example.com,"'=HYPERLINK(""http://x"")","'=HYPERLINK(""http://x"")",,`,
        '',
      ].join('\n'),
    );
  });
});

describe('hashed files', () => {
  it('are the hashes the platforms document', async () => {
    const people: Contact[] = [{ email: 'test@gmail.com', phone: '0912345678' }];
    const [meta, google] = [
      await make('meta', { contacts: people, digest, asksConsent: false }),
      await make('google', { contacts: people, digest, asksConsent: false }),
    ];
    const email = '87924606b4131a8aceeeae8868531fbb9712aaa07a5d3a756b26ce0f5d6ca674';
    // Meta: 886912345678; Google: +886912345678.
    expect(meta.text.split('\n')[1].split(',').slice(0, 2)).toEqual([
      email,
      'cf676475cec2ee7b7591f39bdefe7ef3dca63b14c1cdba3b19ce4219cbda2b09',
    ]);
    expect(google.text.split('\n')[1]).toBe(
      `${email},1315ec4a63ba3d2b8f5db63688770e89a402ee623ef33e4c8c2f36e48f271be0,,,,`,
    );
  });

  it('hash each cell that is filled; Google’s country and postcode stay as they are', async () => {
    const [meta, google] = [await make('meta', { digest }), await make('google', { digest })];
    expect(meta.text.split('\n')[1]).toBe(
      [
        ...['chia.jung+shop@gmail.com', '886912345678', '佳蓉', '林', '臺北市'].map(sha),
        '',
        ...['10601', 'tw'].map(sha),
      ].join(','),
    );
    // Google takes full stops and what follows a + out of its own addresses before it hashes.
    expect(google.text.split('\n')[1]).toBe(
      [...['chiajung@gmail.com', '+886912345678', '佳蓉', '林'].map(sha), 'TW', '106-01'].join(','),
    );
  });

  it('leave LINE and mail files plain', async () => {
    for (const audience of ['line', 'mail'] as const)
      expect((await make(audience, { digest })).text).toBe((await make(audience)).text);
  });
});

describe('who is in the file', () => {
  it('counts who did not consent, whom the platform cannot match, and who stands twice', async () => {
    const twice = [...PEOPLE, { ...PEOPLE[0], email: 'CHIA.JUNG+shop@gmail.com' }];
    const counted = await make('meta', { contacts: twice });
    expect(counted).toMatchObject({ people: 4, withoutConsent: 2, unreachable: 1, repeated: 1, tooFew: 100 });
    for (const word of ['no@example.com', 'never@example.com']) expect(counted.text).not.toContain(word);
  });

  it('takes everybody where no column says consent', async () => {
    expect(await make('mail', { asksConsent: false })).toMatchObject({ people: 5, withoutConsent: 0 });
  });

  it('says nothing of size from the least number on', async () => {
    const crowd = Array.from({ length: 100 }, (_, k) => ({ email: `c${k}@example.com`, consent: true }));
    expect((await make('google', { contacts: crowd })).tooFew).toBe(null);
    expect((await make('google', { contacts: crowd.slice(1) })).tooFew).toBe(100);
  });
});

it('names tell codes only', () => {
  expect(audienceName(['S2', 'H'])).toBe('NES_S2_H');
  expect(audienceName(['TOP', '100'])).toBe('NES_TOP_100');
  expect(audienceName(['VIP 大戶'])).toBe('NES');
});
