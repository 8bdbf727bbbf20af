// Html templates: `<? code ?>`, `<?= value ?>` printed for its place in the page, `<?!= value ?>` printed as it is.

export function untrusted(value: unknown): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
  };
  return String(value ?? '').replace(/[&<>"']/g, (letter) => entities[letter]!);
}

/** The body of a function (output, escape_, …variables) that writes the page into `output`. */
export function templateCode(text: string): string {
  let code = '';
  let html = '';
  const part = /<\?(!?=)?([\s\S]*?)\?>/g;
  let end = 0;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const before = text.slice(end, match.index);
    html += before;
    code += printed(before);
    const [whole, sign, inner] = match;
    if (sign === undefined) code += `${inner}\n`;
    else if (sign === '!=') code += `output.append(String(${inner}));\n`;
    else if (inScript(html))
      code += `output.append(JSON.stringify(String(${inner})).slice(1, -1).replace(/</g, '\\\\x3c').replace(/'/g, '\\\\x27'));\n`;
    else code += `output.append(escape_(${inner}));\n`;
    end = match.index + whole.length;
  }
  return code + printed(text.slice(end));
}

function printed(html: string): string {
  return html === '' ? '' : `output.append(${JSON.stringify(html)});\n`;
}

function inScript(html: string): boolean {
  return /<script\b[^>]*>(?:(?!<\/script)[\s\S])*$/i.test(html);
}
