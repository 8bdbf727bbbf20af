// Google's servers as far as clasp asks them, in clasp's own process: loaded before it with `node --import`. The projects
// are kept in the file that FAKE_GOOGLE names: { [scriptId]: [{ name, type, source }] }.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env.FAKE_GOOGLE;
const projects = () => JSON.parse(readFileSync(file, 'utf8'));
const keep = (all) => writeFileSync(file, JSON.stringify(all));
const BARE = [{ name: 'appsscript', type: 'JSON', source: '{"timeZone":"Asia/Taipei"}' }];

function answer(method, path, body) {
  const content = /^\/v1\/projects\/([^/]+)\/content$/.exec(path);
  if (content && method === 'GET') {
    const files = projects()[content[1]];
    return files ? { scriptId: content[1], files } : null;
  }
  if (content && method === 'PUT') {
    keep({ ...projects(), [content[1]]: body.files });
    return { scriptId: content[1], files: body.files };
  }
  if (path === '/drive/v3/files' && method === 'POST') return { id: 'SPREADSHEET' };
  if (path === '/v1/projects' && method === 'POST') {
    const scriptId = `NEW-${body.parentId ?? 'STANDALONE'}`;
    keep({ ...projects(), [scriptId]: BARE });
    return { scriptId };
  }
  return null;
}

async function fetch(address, { method = 'GET', body } = {}) {
  const { pathname } = new URL(address);
  const text = body && typeof body !== 'string' ? await new Response(body).text() : body;
  const said = answer(method, pathname, text ? JSON.parse(text) : {});
  const status = said ? 200 : 404;
  return new Response(JSON.stringify(said ?? { error: { code: 404, message: `No ${method} ${pathname}` } }), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

// clasp's HTTP client takes the fetch of a window where there is one.
if (file) globalThis.window = { fetch };
