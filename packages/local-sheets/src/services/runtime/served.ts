// A page as HtmlService sends it to the browser. Rule 121.

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)/gi;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/**
 * Takes comments out of inline scripts as naively as Google is reported to: `//` to the end of its line, also within a
 * text, an address or a line of base64. Whether a script of another type is spared is not known: here it is not.
 */
export function servedHtml(html: string): string {
  return html.replace(
    SCRIPT,
    (_, open: string, code: string, close: string) => open + code.replace(COMMENT, '') + close,
  );
}
