// What is not known and whom to ask, in words, one office after another, the hotline
// behind them; where all is known, whom to ask at all.
import { insuredCode } from '../../answers/context.js';
import type { Form } from '../../answers/fields.js';
import { isOpenTo, layerOf } from '../../answers/heard.js';
import type { Answer } from '../../contract/types.js';
import { ownOffice } from '../../places/hotline.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { hotlineText } from '../pieces/hotline.js';
import { nameOf } from '../pieces/parameter-names.js';

export interface Asking {
  whom: string;
  what: string[];
}

/** A fund above the basic one is one line, whatever is missing of it. */
const lineOf = (parameter: string, name: string): string =>
  layerOf(parameter) ? t(`step.${layerOf(parameter)}` as TextId) : nameOf(parameter, name);

export function toAsk({ settlement, offices }: Answer, form: Form): Asking[] {
  const groups = new Map<string | null, Set<string>>();
  for (const { parameter, name, ask } of settlement.missing) {
    if (!isOpenTo(form.identity, layerOf(parameter))) continue;
    groups.set(ask, (groups.get(ask) ?? new Set()).add(lineOf(parameter, name)));
  }
  const hotline = hotlineText(insuredCode(form));
  const named = (ask: string): string => {
    const office = offices.find(({ contact }) => contact === ask);
    return office ? `${office.name} ${ask}` : ask;
  };
  const asked = [...groups].map(([ask, what]) => ({ own: ownOffice(ask), what: [...what] }));
  const [first] = offices.filter(({ contact }) => contact);
  if (!asked.length && first) asked.push({ own: ownOffice(first.contact), what: [] });
  return [
    ...asked.map(({ own, what }) => ({ whom: own ? named(own) : t('take.ask_office', { hotline }), what })),
    ...(asked.some(({ own }) => own) ? [{ whom: t('take.or_hotline', { hotline }), what: [] }] : []),
  ];
}
