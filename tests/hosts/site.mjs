// What a hospital's own website answers: its pages from this folder, the copied program under /yidi/embed/, at an
// address of plain http, where there is no service worker and no clipboard; with the strict policy a careful host
// sends.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOSPITAL = 'http://hospital.example/';
/** Another site, which has the program only. */
export const PROGRAM_SITE = 'http://program.example/';
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  'frame-src http://program.example';
export const NO_WASM = STRICT.replace(" 'wasm-unsafe-eval'", '');

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const PROGRAM = /^\/yidi\/embed\//;
const fileOf = (path) =>
  fileURLToPath(
    new URL(PROGRAM.test(path) ? path.replace(PROGRAM, '../../build/web/embed/') : `.${path}`, import.meta.url),
  );

/** An old server knows no type for .wasm or .txt. */
export async function answerOf(url, policy = STRICT) {
  const { pathname, origin } = new URL(url);
  const body = await readFile(fileOf(pathname)).catch(() => null);
  if (!body) return { status: 404, headers: {}, body: '' };
  const headers = { 'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream' };
  return {
    status: 200,
    headers: HOSPITAL.startsWith(origin) ? { ...headers, 'Content-Security-Policy': policy } : headers,
    body,
  };
}
