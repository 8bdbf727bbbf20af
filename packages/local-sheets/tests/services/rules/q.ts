// Rules 114 to 120: stores, locks, session, utilities, authorization.

import type { Letter } from './rule.ts';

const SCOPE = 'https://www.googleapis.com/auth/';

export const Q: Letter = {
  title: 'Stores, locks, session, utilities, authorization',
  rules: [
    {
      rule: 114,
      says: 'Properties are texts: other kinds are converted; a missing one is null; getProperties is a copy; setters answer the store.',
      source: 'docs:properties/properties',
      script: `
        const store = PropertiesService.getDocumentProperties();
        const same = store.setProperty('n', 10) === store && store.setProperties({ b: true, __proto__x: 'p' }) === store;
        const copy = store.getProperties();
        copy.n = 'changed';
        return [same, store.getProperty('n'), store.getProperty('b'), store.getProperty('none'), store.getProperty('toString'),
          store.getKeys().sort(), store.deleteProperty('b').getKeys().length, store.setProperties({ z: 1 }, true).getKeys(), store.deleteAllProperties().getKeys()]`,
      gives: [true, '10', 'true', null, null, ['__proto__x', 'b', 'n'], 2, ['z'], []],
    },
    {
      rule: 114,
      says: 'A value holds 9 KB and a store 500 KB; what is refused leaves the store as it was.',
      source: 'docs:guides/services/quotas reports',
      script: `
        const store = PropertiesService.getUserProperties();
        const big = 'x'.repeat(9 * 1024);
        const results = [thrown(() => store.setProperty('k', big)), thrown(() => store.setProperty('k2', big + 'x')), thrown(() => store.setProperty('k3', '熟'.repeat(4000)))];
        const full = thrown(() => { for (let i = 0; i < 60; i++) store.setProperty('f' + i, big) });
        return [...results, full !== null, store.getKeys().length < 60, store.getProperty('k2')]`,
      gives: [null, 'Argument too large: value', 'Argument too large: value', true, true, null],
    },
    {
      rule: 114,
      says: 'The document’s, the script’s and the person’s stores are apart.',
      source: 'docs:properties/properties-service',
      script: `
        PropertiesService.getDocumentProperties().setProperty('k', 'd');
        PropertiesService.getScriptProperties().setProperty('k', 's');
        return [PropertiesService.getDocumentProperties().getProperty('k'), PropertiesService.getScriptProperties().getProperty('k'), PropertiesService.getUserProperties().getProperty('k')]`,
      gives: ['d', 's', null],
    },
    {
      rule: 115,
      says: 'The cache keeps texts of up to 100 KB under keys of up to 250 letters for 1 to 21,600 seconds; what is absent is null.',
      source: 'docs:cache/cache gas-fakes:test/teststores.js',
      script: `
        const cache = CacheService.getDocumentCache();
        const put = cache.put('k', 'v');
        cache.putAll({ a: '1', b: '2' }, 60);
        return [put, cache.get('k'), cache.get('none'), cache.getAll(['a', 'none', 'b']), cache.remove('k'), cache.get('k'),
          thrown(() => cache.put('x'.repeat(251), 'v')), thrown(() => cache.put('k', 'x'.repeat(100 * 1024 + 1))),
          thrown(() => cache.put('k', 'v', 0)) !== null, thrown(() => cache.put('k', 'v', 21601)) !== null, CacheService.getScriptCache().get('a')]`,
      gives: [
        null,
        'v',
        null,
        { a: '1', b: '2' },
        null,
        null,
        'Argument too large: key',
        'Argument too large: value',
        true,
        true,
        null,
      ],
    },
    {
      rule: 116,
      says: 'Getting a lock does not take it; taking it twice by one object is fine; a negative wait gets nothing; it is free again when the script ends.',
      source: 'docs:lock/lock gas-fakes:test/testlock.js',
      functions: `function take() { const lock = LockService.getDocumentLock(); return [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()] }
        function negative() { const lock = LockService.getScriptLock(); return [lock.tryLock(-100), thrown(() => lock.waitLock(-100))] }
        function release() { const lock = LockService.getUserLock(); lock.waitLock(10); lock.releaseLock(); return lock.hasLock() }`,
      calls: [['take'], ['take'], ['negative'], ['release']],
      gives: [
        [false, true, true, true],
        [false, true, true, true],
        [false, 'Lock timeout: another process was holding the lock for too long.'],
        false,
      ],
    },
    {
      rule: 116,
      says: 'A lock another holds is not had: tryLock says false, waitLock fails with Google’s text.',
      source: 'docs:lock/lock gas-fakes:test/testlock.js unknown',
      script: `
        LockService.getDocumentLock().tryLock(0);
        const other = LockService.getDocumentLock();
        return [other.tryLock(0), thrown(() => other.waitLock(1)), LockService.getScriptLock().tryLock(0)]`,
      gives: [false, 'Lock timeout: another process was holding the lock for too long.', true],
    },
    {
      rule: 117,
      says: 'Digests are signed bytes; a text without a charset is ASCII, each other code point one question mark.',
      source: 'gas-fakes:test/testutilities.js docs:utilities/utilities',
      script: `
        const digest = (text, ...charset) => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text, ...charset).join();
        return [digest('abc'), digest('€🙂') === digest('??'), digest('é', Utilities.Charset.UTF_8) === digest([-61, -87]), Utilities.base64Encode('abc'),
          Utilities.base64DecodeWebSafe('-_-_').join(), Utilities.newBlob(Utilities.base64Decode('4oKs')).getDataAsString()]`,
      // MD5 of "abc" is 900150983cd24fb0d6963f7d28e17f72 (RFC 1321); 0x90 = 144 − 256 = −112, …
      gives: [
        '-112,1,80,-104,60,-46,79,-80,-42,-106,63,125,40,-31,127,114',
        true,
        true,
        'YWJj',
        '-5,-1,-65',
        '€',
      ],
    },
    {
      rule: 118,
      says: 'Wrong arguments are answered with the signature text.',
      source: 'gas-fakes:test/testutilities.js',
      script: `return [thrown(() => Utilities.formatDate('x', 'GMT', 'yyyy')), thrown(() => Utilities.sleep()), thrown(() => Utilities.base64Encode(5))]`,
      gives: [
        "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
        "The parameters () don't match the method signature for Utilities.sleep.",
        "The parameters (number) don't match the method signature for Utilities.base64Encode.",
      ],
    },
    {
      rule: 118,
      says: 'formatDate takes Java’s patterns and the zone it is given.',
      source: 'docs:utilities/utilities#formatdatedate,-timezone,-format',
      script: `
        const at = new Date(Date.UTC(2011, 11, 9, 12, 50, 7, 45));
        return ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", "EEE, d MMM yy h:mm a", "EEEE MMMM D u 'o''clock'", "XXX"].map((format) => Utilities.formatDate(at, 'America/New_York', format))
          .concat(Utilities.formatDate(at, 'Asia/Taipei', 'HH:mm X'))`,
      gives: [
        '2011-12-09T07:50:07.045-0500',
        'Fri, 9 Dec 11 7:50 AM',
        "Friday December 343 5 o'clock",
        '-05:00',
        '20:50 +08',
      ],
    },
    {
      rule: 119,
      says: 'AuthMode.NONE: menus, Logger, Utilities and the locale, but no store and no document.',
      source: 'docs:guides/services/authorization',
      mode: 'NONE',
      userLocale: 'zh_TW',
      script: `
        SpreadsheetApp.getUi().createAddonMenu().addItem('One', 'one').addToUi();
        return [Session.getActiveUserLocale(), Utilities.base64Encode('a'), thrown(() => PropertiesService.getDocumentProperties()), thrown(() => SpreadsheetApp.getActiveSpreadsheet()) !== null]`,
      gives: ['zh_TW', 'YQ==', 'You do not have permission to call PropertiesService', true],
    },
    {
      rule: 119,
      says: 'AuthMode.LIMITED: the bound document and stores, but no sidebar and no dialog of the script.',
      source: 'docs:guides/triggers/index',
      mode: 'LIMITED',
      script: `
        sheet.getRange('A1').setValue(1);
        const page = HtmlService.createHtmlOutput('x');
        return [PropertiesService.getDocumentProperties().getProperty('k'), thrown(() => SpreadsheetApp.getUi().showSidebar(page)), thrown(() => SpreadsheetApp.getUi().showModalDialog(page, 'T')) !== null]`,
      gives: [
        null,
        `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: (${SCOPE}script.container.ui)`,
        true,
      ],
    },
    {
      rule: 119,
      says: 'AuthMode.FULL shows sidebars and dialogs.',
      source: 'docs:guides/services/authorization',
      script: `
        const page = HtmlService.createHtmlOutput('x');
        return [thrown(() => SpreadsheetApp.getUi().showSidebar(page)), thrown(() => SpreadsheetApp.getUi().showModelessDialog(page, 'T'))]`,
      gives: [null, null],
    },
    {
      rule: 120,
      says: 'A call without its scope fails and names the scopes that would do.',
      source: 'reports docs:guides/services/authorization',
      scopes: [`${SCOPE}spreadsheets.currentonly`],
      script: `
        return [thrown(() => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))), thrown(() => ScriptApp.newTrigger('run')),
          thrown(() => SpreadsheetApp.create('x')) !== null, ss.getName().length > 0]`,
      gives: [
        `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: (${SCOPE}script.container.ui)`,
        `Specified permissions are not sufficient to call ScriptApp.newTrigger. Required permissions: ${SCOPE}script.scriptapp`,
        true,
        true,
      ],
    },
    {
      rule: 120,
      says: 'The person’s address is ‘’; the script’s time zone and the spreadsheet’s are two settings.',
      source: 'docs:base/session',
      timeZone: 'America/New_York',
      script: `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), ss.getSpreadsheetTimeZone(), Session.getScriptTimeZone()]`,
      gives: ['', '', 'America/New_York', 'America/New_York'],
    },
  ],
};
