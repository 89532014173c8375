// This page without a network: when it is first opened it puts its own files, and no others, into a cache of its
// version; the service worker answers from it. The calculator's first visit carries none of this. What a build consists
// of is written into the page (scripts/write-plugin.ts), so that page, engine and policies of one build stay together.

const PREFIX = 'yidi-write-';

interface Build {
  version: string;
  files: string[];
}

function buildOf(page: Document): Build | null {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="yidi-build"]');
  const [version, ...files] = (meta?.content ?? '').split(' ');
  return version && files.length ? { version, files } : null;
}

/** All of it or nothing; older versions go once this one is whole. */
async function fill({ version, files }: Build): Promise<void> {
  const name = PREFIX + version;
  if (!(await caches.has(name))) {
    const cache = await caches.open(name);
    try {
      await cache.addAll(files.map((file) => new Request(new URL(file, document.baseURI).href, { cache: 'no-cache' })));
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  }
  const old = (await caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
}

/** True once the page opens without a network; false where the browser or the address does not allow it. */
export async function keepOffline(): Promise<boolean> {
  const build = buildOf(document);
  if (!build || !('serviceWorker' in navigator) || !('caches' in window)) return false;
  try {
    await navigator.serviceWorker.register('./sw.js', { scope: './' });
    await Promise.all([fill(build), navigator.serviceWorker.ready]);
    return true;
  } catch {
    return false;
  }
}
