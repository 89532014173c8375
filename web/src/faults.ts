// The engine learns the words for what is wrong with an input when there is something to say.
import { faults } from 'virtual:faults';
import type { Yidi } from 'yidi';
import type { Lang } from './types.js';

/** A message without words is the fault's name alone: then, and only then, they are added. */
export function teach(yidi: Yidi, lang: Lang): void {
  const { errors } = JSON.parse(yidi.assessText('{', { lang })) as { errors: { message: string }[] };
  if (errors[0]?.message === 'json_syntax')
    yidi.addWords(lang, faults[lang].map((line) => line + String.fromCharCode(10)).join(''));
}
