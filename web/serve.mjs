// Serves the built page on this machine only: node serve.mjs [folder] [port]. No dependency, no directory listing.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { CSP } from './csp.js';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../build/web', import.meta.url)));
const port = Number(process.argv[3] ?? process.env.PORT ?? 8080);

/** The file a path names, or null: nothing outside the folder, and a folder's index.html for a folder. */
async function fileAt(pathname) {
  let path;
  try {
    path = normalize(join(folder, decodeURIComponent(pathname)));
  } catch {
    return null; // a broken %-escape
  }
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  if (path.includes('\0')) return null;
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found && { path, size: found.size };
  const index = join(path, 'index.html');
  const page = await stat(index).catch(() => null);
  return page && { path: index, size: page.size };
}

/** As every web server does it: pictures are packed already. */
const packed = (request, path) => /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && extname(path) !== '.png';

const hashed = (path) => /[/\\]assets[/\\]/.test(path); // such a name changes with its content

/**
 * What other sites embed: any may put the frame into its page, and read these public files; no cookie comes with it.
 */
const embedded = (path) => path.startsWith(join(folder, 'embed') + sep);
const forOthers = (path) => ({
  'Content-Security-Policy': path.endsWith('single.html')
    ? "frame-ancestors 'self'" // it carries its own
    : `${CSP}; frame-ancestors ${path.endsWith('frame.html') ? '*' : "'self'"}`,
  'Access-Control-Allow-Origin': '*',
});

async function answer(request, response) {
  const headers = {
    'Content-Security-Policy': `${CSP}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  const plain = (status, words, more = {}) =>
    response.writeHead(status, { ...headers, 'Content-Type': TYPES['.txt'], ...more }).end(words + '\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'only GET', { Allow: 'GET, HEAD' });
  const file = await fileAt(request.url.split(/[?#]/)[0]);
  if (!file) return plain(404, 'not found');
  const gzip = packed(request, file.path);
  response.writeHead(200, {
    ...headers,
    ...(embedded(file.path) ? forOthers(file.path) : {}),
    'Content-Type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    ...(gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': file.size }),
    Vary: 'Accept-Encoding',
    'Cache-Control': hashed(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  // a reader that has gone is no fault
  pipeline(createReadStream(file.path), ...(gzip ? [createGzip()] : []), response, () => {});
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `port ${port} is taken: choose another with PORT=…` : String(error));
  process.exit(1);
});
server.listen(port, 'localhost', () => console.log(`http://localhost:${server.address().port}/`));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
