// Lets the browser fetch what the first question shows while the script is still on its way: its words, and the list of
// regions. The engine and the policies come after them, while a person reads.
import type { HtmlTagDescriptor, Plugin } from 'vite';

const early = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head',
});

export const preload = (): Plugin => ({
  name: 'yidi-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const words = Object.keys(bundle ?? {}).find((name) => /^assets\/zh-.*\.js$/.test(name));
      if (!words) throw new Error('the build has no words');
      return [
        early({ rel: 'modulepreload', href: `./${words}` }),
        early({ rel: 'preload', as: 'fetch', href: './policies/index.json' }),
      ];
    },
  },
});
