// The code that a hospital pastes: the settings as attributes of the element, or in the address of the frame.
import type { Lang } from '../contract/types.js';

export interface Settings {
  kind: 'element' | 'iframe';
  folder: string;
  lang: Lang;
  region: string;
  insured: string;
  'institution-class': string;
  level: string;
  theme: string;
  view: string;
  keep: string;
}

const TITLE: Record<Lang, string> = {
  zh: '异地看病，医保怎么报',
  en: 'Treated away from home: what medical insurance pays',
};
/** What is so anyway is not written. */
const USUAL: Record<string, string> = { lang: 'zh', theme: 'auto', view: 'standard', keep: 'tab' };
const NAMES = ['lang', 'region', 'insured', 'institution-class', 'level', 'theme', 'view', 'keep'] as const;

export const chosen = (settings: Settings): [name: string, value: string][] =>
  NAMES.map((name): [string, string] => [name, settings[name]]).filter(
    ([name, value]) => value !== '' && value !== USUAL[name],
  );

const escaped = (text: string): string =>
  text.replace(/[&"<>]/g, (one) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[one] as string);

const folderOf = ({ folder }: Settings): string => folder.trim().replace(/\/?$/, '/');

export const frameAddress = (settings: Settings): string => {
  const query = new URLSearchParams(chosen(settings)).toString();
  return `${folderOf(settings)}frame.html${query && `?${query}`}`;
};

export function snippet(settings: Settings): string {
  const script = (name: string): string => `<script src="${escaped(folderOf(settings) + name)}" defer></script>`;
  const lines =
    settings.kind === 'element'
      ? [
          script('yidi-calculator.js'),
          `<yidi-calculator${chosen(settings)
            .map(([name, value]) => ` ${name}="${escaped(value)}"`)
            .join('')}></yidi-calculator>`,
        ]
      : [
          `<iframe data-yidi src="${escaped(frameAddress(settings))}" title="${escaped(TITLE[settings.lang])}"` +
            ' width="100%" height="900" frameborder="0"></iframe>',
          script('frame.js'),
        ];
  return lines.join('\n');
}
