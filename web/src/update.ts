// The offline copy: registers the service worker, and asks before a new version replaces the old one.
import { t } from './text.js';
import type { TextId } from './locales/zh.js';

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

function ask(waiting: ServiceWorker): void {
  const words = document.createElement('p');
  words.textContent = t('update.ready');
  bar().replaceChildren(words,
    button('update.now', () => waiting.postMessage({ type: 'SKIP_WAITING' }), 'primary'),
    button('update.later', () => { bar().hidden = true; }, 'secondary'));
  bar().hidden = false;
}

/** A worker may be waiting already, or still be installing when we look. */
function watch(registration: ServiceWorkerRegistration): void {
  const settled = (worker: ServiceWorker | null): void => {
    if (worker?.state !== 'installed') return;
    if (navigator.serviceWorker.controller) ask(worker);
  };
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', () => settled(worker));
  settled(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

function say(text: TextId): void {
  const show = (): void => { status().textContent = t(text); };
  show();
  document.addEventListener('yidi-lang', show); // said again in the new language
}

/** `carry` keeps what was typed over the one reload: in every open tab, since all of them change version together. */
export function keepUpToDate(carry: () => void): void {
  if (!('serviceWorker' in navigator)) {
    document.addEventListener('yidi-lang', () => say('app.offline_unavailable'), { once: true });
    return;
  }
  const hadController = Boolean(navigator.serviceWorker.controller);
  let reloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!hadController || reloading) return;
    reloading = true;
    carry();
    location.reload();
  });
  if (!import.meta.env.PROD) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('./sw.js', { scope: './' }).then(watch, () => say('app.offline_unavailable'));
    void navigator.serviceWorker.ready.then(() => say('app.offline_ready'));
  });
}
