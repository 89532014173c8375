// The page around the form: its language in the address, its offline copy, and a question before work is lost.
import './page.css';
import './yidi-writer.js';
import { keepOffline } from './offline.js';
import type { YidiWriter } from './yidi-writer.js';

const writer = document.querySelector('yidi-writer') as YidiWriter;
const asked = new URLSearchParams(location.search).get('lang');
const preferred = navigator.languages.find((one) => /^(zh|en)\b/i.test(one)) ?? 'zh';
writer.lang = asked === 'en' || (asked !== 'zh' && preferred.slice(0, 2).toLowerCase() === 'en') ? 'en' : 'zh';

writer.addEventListener('yidi-lang', (event) => {
  const { lang, title } = (event as CustomEvent<{ lang: string; title: string }>).detail;
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
  document.title = title;
  const url = new URL(location.href);
  if (url.searchParams.get('lang') === lang || (!url.searchParams.has('lang') && preferred.startsWith(lang))) return;
  url.searchParams.set('lang', lang);
  history.replaceState(null, '', url);
});

window.addEventListener('beforeunload', (event) => {
  if (!writer.unsaved) return;
  event.preventDefault();
  event.returnValue = ''; // Safari and older browsers ask only with this
});

if (import.meta.env.PROD)
  window.addEventListener('load', () => {
    void keepOffline().then((kept) => {
      writer.offline = kept ? 'ready' : 'unavailable';
    });
  });
