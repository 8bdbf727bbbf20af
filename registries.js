// Writes the lists that nobody keeps by hand: the sheets there are, one a folder of src/reports, the custom functions, one a
// file of src/functions, the platforms, one a file of src/reading/platforms, the gate's findings, one a file of
// src/reading/findings, and the languages, one a folder of src/text. The build does it first, so that a folder or a file is all
// that a new one needs.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HEAD = '// Written by the build (registries.js) from the folders there are. Do not edit.';

const foldersWith = (directory, file) =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, file)))
    .map(({ name }) => name)
    .sort();

/** `zh-TW` as a name in code. */
const nameOf = (folder) => folder.replace(/[^A-Za-z0-9]+(.)/g, (_, letter) => letter.toUpperCase());
const keyOf = (folder) => (nameOf(folder) === folder ? folder : `'${folder}': ${nameOf(folder)}`);

/** `export const NAME = { … }` of what each folder's `file` exports under `what`. */
function listOf(folders, { what, file, name, type, head }) {
  return [
    HEAD,
    ...head,
    '',
    ...folders.map((folder) => `import { ${what} as ${nameOf(folder)} } from './${folder}/${file}';`),
    '',
    `export const ${name}${type ? `: ${type}` : ''} = {`,
    ...folders.map((folder) => `  ${keyOf(folder)},`),
    `};`,
    '',
  ].join('\n');
}

function sheets(root) {
  const reports = join(root, 'src/reports');
  const folders = foldersWith(reports, 'sheet.ts');
  const tab = (folder) =>
    Number(/\btab: (\d+)/.exec(readFileSync(join(reports, folder, 'sheet.ts'), 'utf8'))[1]);
  const kinds = [...folders].sort((a, b) => tab(a) - tab(b));
  return {
    'src/terms/result-kinds.generated.ts': [
      HEAD,
      '',
      '/** The results of a run, in the order of their tabs. */',
      'export const RESULT_KINDS = [',
      ...kinds.map((kind) => `  '${kind}',`),
      '] as const;',
      'export type ResultKind = (typeof RESULT_KINDS)[number];',
      '',
    ].join('\n'),
    'src/reports/sheets.generated.ts': listOf(kinds, {
      what: 'sheet',
      file: 'sheet.ts',
      name: 'SHEETS',
      type: '{ readonly [kind in ResultKind]: SheetFacts }',
      head: [
        '',
        "import type { ResultKind } from '../terms/result-kinds.generated.ts';",
        "import type { SheetFacts } from './sheet.ts';",
      ],
    }),
    'src/reports/plans.generated.ts': listOf(kinds, {
      what: 'plan',
      file: 'plan.ts',
      name: 'PLANS',
      type: '{ readonly [kind in ResultKind]: (input: ReportInput) => SheetPlan }',
      head: [
        '',
        "import type { ResultKind } from '../terms/result-kinds.generated.ts';",
        "import type { ReportInput } from './input.ts';",
        "import type { SheetPlan } from './plan.ts';",
      ],
    }),
  };
}

/** English first: where nothing else is known, it is what people read. */
function languages(root) {
  const text = join(root, 'src/text');
  const folders = foldersWith(text, 'language.ts').sort((a, b) => (b === 'en') - (a === 'en'));
  const part = (path, what, file, name, type, from) => ({
    [`src/text/${path}`]: listOf(folders, {
      what,
      file,
      name,
      type: `{ readonly [language in Language]: ${type} }`,
      head: [
        '',
        ...(path === 'languages.generated.ts'
          ? []
          : ["import type { Language } from './languages.generated.ts';"]),
        `import type { ${type} } from './${from}';`,
      ],
    }),
  });
  const facts = part(
    'languages.generated.ts',
    'language',
    'language.ts',
    'LANGUAGE_FACTS',
    'LanguageFacts',
    'language-facts.ts',
  );
  return {
    'src/text/languages.generated.ts': [
      Object.values(facts)[0],
      `export type Language = ${folders.map((folder) => `'${folder}'`).join(' | ')};`,
      `export const LANGUAGES: readonly Language[] = [${folders.map((folder) => `'${folder}'`).join(', ')}];`,
      '',
    ].join('\n'),
    ...part('texts.generated.ts', 'texts', 'index.ts', 'TEXTS', 'Texts', 'texts.ts'),
    ...part(
      'sidebar.generated.ts',
      'sidebar',
      'sidebar/index.ts',
      'SIDEBAR_TEXTS',
      'SidebarTexts',
      'sidebar.ts',
    ),
    ...part('command.generated.ts', 'command', 'command.ts', 'COMMAND_TEXTS', 'CommandTexts', 'command.ts'),
    ...part(
      'functions.generated.ts',
      'functions',
      'functions/index.ts',
      'FUNCTION_TEXTS',
      'FunctionTexts',
      'functions/texts.ts',
    ),
    ...part(
      'help.generated.ts',
      'help',
      'functions/help.ts',
      'HELP_TEXTS',
      'FunctionHelpTexts',
      'functions/help.ts',
    ),
  };
}

/** One file a function, named as the function. */
function functions(root) {
  const room = join(root, 'src/functions');
  const place = (name) => Number(/\bplace: (\d+)/.exec(readFileSync(join(room, `${name}.ts`), 'utf8'))[1]);
  const names = readdirSync(room)
    .filter((file) => /^[A-Z][A-Z0-9_]*\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort((a, b) => place(a) - place(b));
  const list = (file, what, name, type, from) => ({
    [`src/functions/${file}`]: [
      HEAD,
      '',
      "import type { FunctionName } from '../terms/function-names.generated.ts';",
      ...(from === null ? [] : [`import type { ${type} } from './${from}';`]),
      ...names.map((one) => `import { ${what} as ${one} } from './${one}.ts';`),
      '',
      `export const ${name}: { readonly [name in FunctionName]: ${type} } = {`,
      ...names.map((one) => `  ${one},`),
      '};',
      '',
    ].join('\n'),
  });
  return {
    'src/terms/function-names.generated.ts': [
      HEAD,
      '',
      '/** The custom functions, in the order they are listed. */',
      'export const FUNCTION_NAMES = [',
      ...names.map((one) => `  '${one}',`),
      '] as const;',
      'export type FunctionName = (typeof FUNCTION_NAMES)[number];',
      '',
    ].join('\n'),
    ...list('signatures.generated.ts', 'signature', 'SIGNATURES', 'Signature', 'facts.ts'),
    ...list('shown.generated.ts', 'shown', 'SHOWN', 'Shown', 'facts.ts'),
    ...list('bodies.generated.ts', 'body', 'BODIES', 'Body', 'call.ts'),
  };
}

/** One file a platform; what it is called is said by one of its layouts, if it is no other words of a language. */
function platforms(root) {
  const room = join(root, 'src/reading/platforms');
  const files = readdirSync(room)
    .filter((file) => file.endsWith('.ts') && !/^(?:index|layout)\.ts$|\.generated\.ts$/.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(room, file), 'utf8'));
  const platformOf = (text) => /\bplatform: '([^']+)'/.exec(text)[1];
  const brands = texts.flatMap((text) => {
    const brand = /\bbrand: '([^']+)'/.exec(text)?.[1];
    return brand === undefined ? [] : [`  '${platformOf(text)}': '${brand}',`];
  });
  const names = files.map((file) => `of${nameOf(`-${file.slice(0, -'.ts'.length)}`)}`);
  return {
    'src/terms/platforms.generated.ts': [
      HEAD,
      '',
      `export type Platform = ${[...texts.map(platformOf), 'unknown'].map((one) => `'${one}'`).join(' | ')};`,
      '',
      '/** What people call the platforms. */',
      'export const BRANDS: { readonly [platform in Platform]?: string } = {',
      ...brands,
      '};',
      '',
    ].join('\n'),
    'src/reading/platforms/layouts.generated.ts': [
      HEAD,
      '',
      "import type { LayoutText } from './layout.ts';",
      ...files.map((file, k) => `import { layouts as ${names[k]} } from './${file}';`),
      '',
      'export const LAYOUTS: readonly LayoutText[] = [',
      ...names.map((name) => `  ...${name},`),
      '];',
      '',
    ].join('\n'),
  };
}

/** One file a kind of finding, named as its code; its place says when it looks. */
function findings(root) {
  const room = join(root, 'src/reading/findings');
  const kinds = readdirSync(room)
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => {
      const text = readFileSync(join(room, file), 'utf8');
      const code = file.slice(0, -'.ts'.length);
      return {
        code,
        name: `of${nameOf(`-${code}`)}`,
        place: Number(/\bplace: (\d+)/.exec(text)[1]),
        decides: /\bdecides: true/.test(text),
        inCells: /^export const inCells\b/m.test(text),
      };
    })
    .sort((a, b) => a.place - b.place);
  const list = (what, which, types, lists) =>
    [
      HEAD,
      '',
      ...types,
      ...which.map(({ code, name }) => `import { ${what} as ${name} } from './${code}.ts';`),
      '',
      ...lists,
      '',
    ].join('\n');
  const words = (what, which, name, type) =>
    list(
      what,
      which,
      [
        "import type { FindingCode } from '../../terms/finding-codes.generated.ts';",
        `import type { ${type.name} } from '../gate/words.ts';`,
      ],
      [
        `export const ${name}: { readonly [code in FindingCode]${type.sign} ${type.name} } = {`,
        ...which.map((one) => `  '${one.code}': ${one.name},`),
        '};',
      ],
    );
  const asArray = (name, which) =>
    `export const ${name}: readonly FindingKind[] = [${which.map((one) => one.name).join(', ')}];`;
  const said = kinds.filter(({ inCells }) => inCells);
  return {
    'src/terms/finding-codes.generated.ts': [
      HEAD,
      '',
      '/** What the gate finds, in the order in which it looks. */',
      'export const FINDING_CODES = [',
      ...kinds.map(({ code }) => `  '${code}',`),
      '] as const;',
      'export type FindingCode = (typeof FINDING_CODES)[number];',
      '',
    ].join('\n'),
    'src/reading/findings/kinds.generated.ts': list(
      'kind',
      kinds,
      ["import type { FindingKind } from '../gate/facts.ts';"],
      [
        asArray('EVERY_KIND', kinds),
        asArray(
          'KINDS_IN_CELLS',
          kinds.filter(({ decides }) => decides),
        ),
        asArray(
          'KINDS_OF_WHY',
          kinds.filter(({ decides, inCells }) => decides || inCells),
        ),
      ],
    ),
    'src/reading/findings/words.generated.ts': words('words', kinds, 'WORDS', {
      name: 'FindingWords',
      sign: ':',
    }),
    'src/reading/findings/cell-words.generated.ts': words('inCells', said, 'CELL_WORDS', {
      name: 'CellWords',
      sign: '?:',
    }),
  };
}

/** Path → text of every list, for the sources under `root`. */
export function registries(root) {
  return { ...sheets(root), ...functions(root), ...languages(root), ...platforms(root), ...findings(root) };
}

/** Brings the lists up to date; a list that is current is not touched. */
export function writeRegistries(root) {
  for (const [path, text] of Object.entries(registries(root))) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
