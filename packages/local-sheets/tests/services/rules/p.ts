// Rules 110 to 113: google.script.run and HtmlService.

import { expect } from 'vitest';
import type { Letter } from './rule.ts';

const UNKNOWN = (name: string) => `Script function not found: ${name}`;
const NOT_CARRIED = (what: string) =>
  expect.stringContaining(`${what}, which google.script.run does not carry`);

export const P: Letter = {
  title: 'google.script.run and HtmlService',
  rules: [
    {
      rule: 110,
      says: 'Plain values go in and out as copies; undefined in an array arrives as null.',
      source: 'docs:guides/html/reference/run',
      functions: `
        function echo(x) { return x }
        function kinds(x) { return [Array.isArray(x.list), x.list instanceof Array, x.none] }
        function gaps() { return { list: [1, undefined, null], gone: undefined } }
        function nothing() {}`,
      calls: [['echo', { a: [1, 'b', true, null] }], ['kinds', { list: [1] }], ['gaps'], ['nothing']],
      gives: [{ a: [1, 'b', true, null] }, [true, true, null], { list: [1, null, null] }, null],
    },
    {
      rule: 110,
      says: 'A Date, a function, a service or a circle anywhere inside fails, with its place; Google loses the answer in silence.',
      source: 'docs:guides/html/reference/run reports',
      functions: `
        function date() { return { rows: [[1, new Date(0)]] } }
        function code() { return { f: () => 1 } }
        function range() { return SpreadsheetApp.getActiveSheet().getRange('A1') }
        function circle() { const a = []; a.push(a); return a }
        function number() { return [NaN] }
        function echo(x) { return x }`,
      calls: [['date'], ['code'], ['range'], ['circle'], ['number'], ['echo', new Date(0)]],
      gives: [
        NOT_CARRIED('a Date at .rows[0][1]'),
        NOT_CARRIED('a function at .f'),
        NOT_CARRIED('an object that is not plain'),
        NOT_CARRIED('itself at [0]'),
        NOT_CARRIED('NaN at [0]'),
        NOT_CARRIED('Argument 1 of echo holds a Date'),
      ],
    },
    {
      rule: 111,
      says: 'Names with a trailing _, constants and inner functions are not found.',
      source: 'docs:guides/html/communication',
      functions: `
        function hidden_() { return 1 }
        const arrow = () => 1;
        var object = { inner() { return 1 } };
        function outer() { function within() {} return 2 }`,
      calls: [['hidden_'], ['arrow'], ['inner'], ['within'], ['toString'], ['outer']],
      gives: [
        UNKNOWN('hidden_'),
        UNKNOWN('arrow'),
        UNKNOWN('inner'),
        UNKNOWN('within'),
        UNKNOWN('toString'),
        2,
      ],
    },
    {
      rule: 111,
      says: 'What a script throws reaches the caller as an Error with its message.',
      source: 'docs:guides/html/communication',
      functions: `
        function fails() { throw new Error('{"code":"busy"}') }
        function text() { throw 'a text' }`,
      calls: [['fails'], ['text']],
      gives: ['{"code":"busy"}', 'a text'],
    },
    {
      rule: 112,
      says: 'The title of a page is ‘’ at first; appendUntrusted escapes; the sandbox cannot be chosen.',
      source: 'docs:html/html-output gas-fakes:test/testhtmlservice.js',
      script: `
        const page = HtmlService.createHtmlOutput('<b>').append('x').appendUntrusted('<i> & "');
        return [page.getTitle(), page.getContent(), page.setTitle('T').getTitle(), page.setWidth(300).getWidth(), page.getHeight(),
          page.setSandboxMode(HtmlService.SandboxMode.NATIVE) === page, page.clear().getContent()]`,
      gives: ['', '<b>x&lt;i&gt; &amp; &#34;', 'T', 300, null, true, ''],
    },
    {
      rule: 112,
      says: 'A missing file is an error by its name.',
      source: 'docs:html/html-service',
      html: { Sidebar: '<p>side</p>' },
      script: `return [HtmlService.createHtmlOutputFromFile('Sidebar').getContent(), thrown(() => HtmlService.createHtmlOutputFromFile('Nothing'))]`,
      gives: ['<p>side</p>', 'No HTML file named Nothing was found.'],
    },
    {
      rule: 113,
      says: 'A template prints <?= ?> for its place in the page and <?!= ?> as it is, runs <? ?>, and takes its properties as variables.',
      source: 'docs:guides/html/templates gas-fakes:test/testhtmlservice.js',
      functions: `function shout(text) { return text.toUpperCase() }`,
      html: {
        Page: '<ul><? for (const item of items) { ?><li><?= item ?></li><? } ?></ul><?!= shout(tail) ?><script>const s = "<?= quote ?>"</script>',
      },
      script: `
        const template = HtmlService.createTemplateFromFile('Page');
        template.items = ['a', '<b>'];
        template.tail = '<hr>';
        template.quote = 'say "hi"</script>';
        return template.evaluate().getContent()`,
      gives:
        '<ul><li>a</li><li>&lt;b&gt;</li></ul><HR><script>const s = "say \\"hi\\"\\x3c/script>"</script>',
    },
  ],
};
