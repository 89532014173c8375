// The offline copy: registers the service worker, and asks before a new version replaces the old one.
import { MISSING } from '../loading/part.js';
import { workers } from '../loading/workers.js';
import { t } from '../words/text.js';
import type { TextId } from '../words/zh.js';

const bar = (): HTMLElement => document.getElementById('update') as HTMLElement;
const status = (): HTMLElement => document.getElementById('offline') as HTMLElement;

function button(text: TextId, act: () => void, kind: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = kind;
  made.textContent = t(text);
  made.addEventListener('click', act);
  return made;
}

/** What the bar asks, said again when the language changes. */
let show = (): void => {};
function ask(question: TextId, answer: TextId, act: () => void): void {
  show = () => {
    const words = document.createElement('p');
    words.textContent = t(question);
    bar().replaceChildren(
      words,
      button(answer, act, 'primary'),
      button(
        'update.later',
        () => {
          bar().hidden = true;
        },
        'secondary',
      ),
    );
  };
  show();
  bar().hidden = false;
}

const askToUpdate = (waiting: ServiceWorker): void =>
  ask('update.ready', 'update.now', () => waiting.postMessage({ type: 'SKIP_WAITING' }));

/** A worker may be waiting already, or still be installing when we look. */
function watch(registration: ServiceWorkerRegistration): void {
  const settled = (worker: ServiceWorker | null): void => {
    if (worker?.state !== 'installed') return;
    const { controller } = navigator.serviceWorker;
    // WebKit may tell that the first is installed once it controls
    if (controller && controller !== worker) askToUpdate(worker);
  };
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', () => settled(worker));
  settled(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** Resolves when everything that was used so far is kept, also what was loaded before the worker was there. */
const keptAll = (worker: ServiceWorker | null): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    const urls = performance.getEntriesByType('resource').map(({ name }) => name);
    worker?.postMessage({ type: 'USED', urls }, [port2]);
  });

function say(text: TextId): void {
  const show = (): void => {
    status().textContent = t(text);
  };
  show();
  document.addEventListener('yidi-lang', show); // said again in the new language
}

/**
 * A part is gone from a server that has a newer version, or the network is. Nothing is reloaded that would not come
 * back.
 */
async function missing(reload: () => void): Promise<void> {
  const registration = await workers()?.getRegistration();
  if (registration?.waiting) return askToUpdate(registration.waiting);
  registration?.update().catch(() => {}); // what it finds is asked about as ever
  const reopen = (): unknown =>
    registration?.active
      ? reload()
      : fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(reload, () =>
          ask('update.no_network', 'update.reopen', reopen),
        );
  ask('update.part_missing', 'update.reopen', reopen);
}

/** `carry` keeps what was typed over the one reload: in every open tab, since all of them change version together. */
export function keepUpToDate(carry: () => void): void {
  const reload = (): void => {
    carry();
    location.reload();
  };
  document.addEventListener('yidi-lang', () => show());
  window.addEventListener(MISSING, () => void missing(reload));
  const container = workers();
  if (!container) {
    document.addEventListener('yidi-lang', () => say('app.offline_unavailable'), { once: true });
    return;
  }
  let controlled = Boolean(container.controller);
  let reloading = false;
  container.addEventListener('controllerchange', () => {
    if (controlled && !reloading) {
      reloading = true;
      reload();
    }
    controlled = true; // the first worker takes over without a word
  });
  if (!import.meta.env.PROD) return;
  window.addEventListener('load', () => {
    container.register('./sw.js', { scope: './' }).then(watch, () => say('app.offline_unavailable'));
    void container.ready.then(({ active }) => keptAll(active)).then(() => say('app.offline_ready'));
  });
}
