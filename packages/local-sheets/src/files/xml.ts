// XML of workbook parts: read into small trees (or row by row, where a part is large), written with what must be escaped.

import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Names without their namespace prefix: files differ in the prefixes they use. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Attributes keep `r:id` under `r:id` and under `id`. */
function attributesOf(raw: Record<string, string>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    attributes[name] = value;
    attributes[localName(name)] ??= value;
  }
  return attributes;
}

export interface XmlHandler {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

export function readXml(chunks: Iterable<string>, handler: XmlHandler): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  if (handler.open) {
    const open = handler.open.bind(handler);
    parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>));
  }
  if (handler.close) {
    const close = handler.close.bind(handler);
    parser.on('closetag', (tag) => close(localName(tag.name)));
  }
  if (handler.text) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for (const chunk of chunks) parser.write(chunk);
  parser.close();
}

export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  readXml([text], {
    open(name, raw) {
      const element: Element = { name, attributes: attributesOf(raw), children: [], text: '' };
      open[open.length - 1]!.children.push(element);
      open.push(element);
    },
    close() {
      open.pop();
    },
    text(part) {
      open[open.length - 1]!.text += part;
    },
  });
  return root.children[0] ?? root;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

export function all(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML does not allow
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x(?=[0-9A-Fa-f]{4}_)/g;

/** For texts and attributes of workbook parts; characters XML does not allow are written as `_x0007_`. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, (letter) => {
    switch (letter) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '"':
        return '&quot;';
      case '_x':
        return '_x005F_x';
      default:
        return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    }
  });
}

/** `_x000D_` and its like → the character. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
