// The browser's service workers, where this page may have any: on plain http there are none, and in a frame that its
// host has put in a sandbox without `allow-same-origin` the very question throws.
export function workers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** Keeps the folder for later without a network, where that can be. */
export function keepForLater(): void {
  workers()
    ?.register(new URL('sw.js', document.baseURI).href)
    .catch(() => {});
}
