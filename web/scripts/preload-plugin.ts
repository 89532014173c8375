// Lets the browser fetch what every answer needs while the script is still on its way: the engine with its words, and
// the policies. Without this they would wait for each other.
import type { HtmlTagDescriptor, Plugin } from 'vite';

const ALWAYS = ['policies/index.json', 'policies/all.txt'];

const early = (href: string): HtmlTagDescriptor =>
  ({ tag: 'link', attrs: { rel: 'preload', as: 'fetch', href, crossorigin: true }, injectTo: 'head' });

export const preload = (): Plugin => ({
  name: 'yidi-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const engine = ['.wasm', '.txt'].map((end) =>
        Object.keys(bundle ?? {}).find((name) => name.endsWith(end) && !name.includes('yidi.en')));
      if (engine.includes(undefined)) throw new Error('the build has no engine');
      return [...engine, ...ALWAYS].map((file) => early(`./${file}`));
    },
  },
});
