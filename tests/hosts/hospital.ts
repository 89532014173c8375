// A hospital's own website, made up in the browser: its pages from this folder, the copied program under /yidi/embed/, at an
// address of plain http, where there is no service worker and no clipboard; with the strict policy a careful host sends.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

export const HOSPITAL = 'http://hospital.example/';
/** Another site, which has the program only. */
export const PROGRAM_SITE = 'http://program.example/';
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src http://program.example";
export const NO_WASM = STRICT.replace(" 'wasm-unsafe-eval'", '');

const TYPES: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
};
const PROGRAM = /^\/yidi\/embed\//;
const fileOf = (path: string): string =>
  fileURLToPath(new URL(PROGRAM.test(path) ? path.replace(PROGRAM, '../../build/web/embed/') : `.${path}`, import.meta.url));

/** An old server knows no type for .wasm or .txt. */
export async function hospital(context: BrowserContext, policy = STRICT): Promise<void> {
  await context.route(/^http:\/\/(?:hospital|program)\.example\//, async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const body = await readFile(fileOf(pathname)).catch(() => null);
    if (!body) return route.fulfill({ status: 404 });
    const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream';
    return route.fulfill({ body, contentType, headers: HOSPITAL.startsWith(origin) ? { 'Content-Security-Policy': policy } : {} });
  });
}
