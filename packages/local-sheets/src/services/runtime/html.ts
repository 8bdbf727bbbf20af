// HtmlService: pages from texts, files and templates.

import type { App } from '../bridge/app.ts';
import { enumeration } from '../bridge/enums.ts';
import { refuse } from '../bridge/errors.ts';
import { Service, type ServiceClass, serviceClass } from '../bridge/service.ts';
import { BlobTarget } from './blob.ts';
import { templateCode, untrusted } from './template.ts';
import { SAY } from './texts.ts';

class HtmlServiceTarget extends Service {
  readonly type = 'HtmlService';
}

export class HtmlOutputTarget extends Service {
  readonly type = 'HtmlOutput';
  content: string;
  title = '';
  width: number | null = null;
  height: number | null = null;
  faviconUrl: string | null = null;
  readonly metaTags: { name: string; content: string }[] = [];
  constructor(app: App, content: string) {
    super(app);
    this.content = content;
  }
}

class HtmlTemplateTarget extends Service {
  readonly type = 'HtmlTemplate';
  readonly text: string;
  /** What the script holds: the properties it sets there are the template's variables. */
  facade: object = {};
  constructor(app: App, text: string) {
    super(app);
    this.text = text;
  }
}

function fileText(app: App, name: string): string {
  const { files } = app.host;
  return files[name] ?? files[name.replace(/\.html$/, '')] ?? refuse(SAY.noHtmlFile(name));
}

function template(app: App, text: string): object {
  const target = new HtmlTemplateTarget(app, text);
  target.facade = app.expose(target);
  return target.facade;
}

const textOf = (source: string | BlobTarget) =>
  source instanceof BlobTarget ? source.text('UTF-8') : source;

/** Runs a template in the script's own realm, where its functions and globals are. */
function evaluate({ app, text, facade }: HtmlTemplateTarget): HtmlOutputTarget {
  const variables = { ...(facade as Record<string, unknown>) };
  const FunctionOfRealm = (app.host.realm?.Array.constructor ?? Function) as FunctionConstructor;
  const run = new FunctionOfRealm('output', 'escape_', ...Object.keys(variables), templateCode(text));
  const output = new HtmlOutputTarget(app, '');
  run(app.expose(output), untrusted, ...Object.values(variables));
  return output;
}

function append(output: HtmlOutputTarget, text: string): HtmlOutputTarget {
  output.content += text;
  return output;
}

export const HTML_CLASSES: readonly ServiceClass[] = [
  serviceClass<GoogleAppsScript.HTML.HtmlService, HtmlServiceTarget>(
    'HtmlService',
    [
      {
        createHtmlOutput: ({ app }: HtmlServiceTarget, source: string | BlobTarget = '') =>
          new HtmlOutputTarget(app, textOf(source)),
        createHtmlOutputFromFile: ({ app }: HtmlServiceTarget, name: string) =>
          new HtmlOutputTarget(app, fileText(app, name)),
        createTemplate: ({ app }: HtmlServiceTarget, source: string | BlobTarget) =>
          template(app, textOf(source)),
        createTemplateFromFile: ({ app }: HtmlServiceTarget, name: string) =>
          template(app, fileText(app, name)),
        getUserAgent: () => null,
      },
    ],
    {
      path: 'HtmlService',
      properties: {
        SandboxMode: enumeration('SandboxMode'),
        XFrameOptionsMode: enumeration('XFrameOptionsMode'),
      },
    },
  ),
  serviceClass<GoogleAppsScript.HTML.HtmlOutput, HtmlOutputTarget>(
    'HtmlOutput',
    [
      {
        append,
        appendUntrusted: (output: HtmlOutputTarget, text: string) => append(output, untrusted(text)),
        asTemplate: ({ app, content }: HtmlOutputTarget) => template(app, content),
        clear(output: HtmlOutputTarget) {
          output.content = '';
          return output;
        },
        getBlob: ({ app, content }: HtmlOutputTarget) =>
          BlobTarget.of(app, content, 'text/html', 'output.html'),
        getContent: ({ content }: HtmlOutputTarget) => content,
        setContent(output: HtmlOutputTarget, text: string) {
          output.content = text;
          return output;
        },
        getTitle: ({ title }: HtmlOutputTarget) => title,
        setTitle(output: HtmlOutputTarget, title: string) {
          output.title = title;
          return output;
        },
        getWidth: ({ width }: HtmlOutputTarget) => width,
        setWidth(output: HtmlOutputTarget, width: number) {
          output.width = width;
          return output;
        },
        getHeight: ({ height }: HtmlOutputTarget) => height,
        setHeight(output: HtmlOutputTarget, height: number) {
          output.height = height;
          return output;
        },
        getFaviconUrl: ({ faviconUrl }: HtmlOutputTarget) => faviconUrl,
        setFaviconUrl(output: HtmlOutputTarget, url: string) {
          output.faviconUrl = url;
          return output;
        },
        addMetaTag(output: HtmlOutputTarget, name: string, content: string) {
          output.metaTags.push({ name, content });
          return output;
        },
        // Always IFRAME; the setter is kept by Google without effect (rule 112).
        setSandboxMode: (output: HtmlOutputTarget) => output,
        setXFrameOptionsMode: (output: HtmlOutputTarget) => output,
      },
    ],
    { path: 'HtmlOutput' },
  ),
  serviceClass<GoogleAppsScript.HTML.HtmlTemplate, HtmlTemplateTarget>(
    'HtmlTemplate',
    [
      {
        evaluate,
        getCode: ({ text }: HtmlTemplateTarget) => templateCode(text),
        getRawContent: ({ text }: HtmlTemplateTarget) => text,
      },
    ],
    { path: 'HtmlTemplate' },
  ),
];

export function htmlGlobals(app: App): Record<string, object> {
  return { HtmlService: app.expose(new HtmlServiceTarget(app)) };
}
