// The offline copy. One version of the page is one cache, whole or not at all: page, engine and policies change
// together. A file whose name does not change with its content carries its hash, so that half an upload is never kept.
const worker = self as unknown as ServiceWorkerGlobalScope;

type Files = Record<string, string>;
/** Put in by scripts/offline-plugin.ts. Files: path → hash, or nothing where the name changes with the content. */
declare const OFFLINE: {
  version: string;
  /** Kept at the first visit. */
  first: Files;
  /** Kept whole once one of them was used: another language, another page. */
  groups: Record<string, Files>;
};

const { scope } = worker.registration;
const MINE = `yidi ${scope} `;
const NAME = MINE + OFFLINE.version;
/** A hospital's own policies, as they were when last fetched. */
const OWN = `yidi-own ${scope}`;
const markOf = (group: string): string => `${scope}.kept/${group}`;

/** Such a name changes with the content: whichever version kept it, it is the same file. */
const isHashed = (path: string): boolean => /^(assets|write)\//.test(path);

async function fetched(url: string, integrity: string): Promise<Response> {
  const response = await fetch(url, integrity ? { integrity, cache: 'no-cache' } : {});
  if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
  return response;
}

async function keepFile(path: string, integrity: string): Promise<Response> {
  const cache = await caches.open(NAME);
  const url = scope + path;
  // an older version's is the same
  const kept = (await cache.match(url)) ?? (integrity ? undefined : await caches.match(url));
  const response = kept ?? (await fetched(url, integrity));
  await cache.put(url, response.clone());
  return response;
}

const keep = (files: Files): Promise<unknown> =>
  Promise.all(Object.entries(files).map(([path, hash]) => keepFile(path, hash)));

async function keepGroup(group: string): Promise<void> {
  await keep(OFFLINE.groups[group] ?? {});
  await (await caches.open(NAME)).put(markOf(group), new Response());
}

const groupOf = (path: string): string | undefined =>
  Object.keys(OFFLINE.groups).find((group) => path in (OFFLINE.groups[group] as Files));
const pathOf = (url: string): string => url.slice(scope.length).replace(/[?#].*$/, '') || 'index.html';

/** What was used in the version before is kept in this one too. */
async function install(): Promise<void> {
  await keep(OFFLINE.first);
  for (const group of Object.keys(OFFLINE.groups)) if (await caches.match(markOf(group))) await keepGroup(group);
}

/** The version before stays: its pages may still want their own files until they are loaded anew. */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function ownPolicy(request: Request): Promise<Response> {
  const cache = await caches.open(OWN);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const path = pathOf(request.url);
  const kept =
    (await (await caches.open(NAME)).match(scope + path)) ??
    (isHashed(path) ? await caches.match(scope + path) : undefined);
  if (kept) return kept;
  const group = groupOf(path);
  if (group) event.waitUntil(keepGroup(group).catch(() => {})); // tried again at the next use
  if (request.headers.get('Accept')?.includes('yidi-policy')) return ownPolicy(request);
  try {
    return await fetch(request);
  } catch {
    if (request.mode !== 'navigate' || path.includes('/')) return Response.error();
    // another page's own copy
    return (await caches.match(scope + path)) ?? (await caches.match(`${scope}index.html`)) ?? Response.error();
  }
}

/** The page tells what it had loaded before this worker was there, and hears when all of it is kept. */
async function used(urls: string[]): Promise<void> {
  const groups = new Set(urls.filter((url) => url.startsWith(scope)).map((url) => groupOf(pathOf(url))));
  for (const group of groups) if (group) await keepGroup(group);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(scope)) event.respondWith(answer(event));
});
worker.addEventListener('message', (event) => {
  const { type, urls } = event.data as { type: string; urls: string[] };
  if (type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
  if (type === 'USED')
    event.waitUntil(
      used(urls).then(
        () => event.ports[0]?.postMessage('KEPT'),
        () => {},
      ),
    );
});
