// The schema's own names for parameters, conditions and choices.
import schema from 'virtual:policy-schema';
import type { Both, Dimension, Parameter, Term } from '../../scripts/policy-schema.js';
import type { Lang } from '../contract/types.js';

const parameters = new Map(schema.parameters.map((one) => [one.id, one]));
const dimensions = new Map(schema.dimensions.map((one) => [one.id, one]));

const named = (terms: readonly Term[], value: string, lang: Lang): string =>
  terms.find((one) => one.value === value)?.name[lang] ?? value;

export const parameterOf = (id: string): Parameter | undefined => parameters.get(id);
export const dimensionOf = (id: string): Dimension | undefined => dimensions.get(id);
export const parameterName = (id: string, lang: Lang): string => parameters.get(id)?.name[lang] ?? id;
export const dimensionName = (id: string, lang: Lang): string => dimensions.get(id)?.name[lang] ?? id;
export const valueName = (dimension: string, value: string, lang: Lang): string =>
  named(dimensions.get(dimension)?.values ?? [], value, lang);
export const choiceName = (parameter: string, choice: string, lang: Lang): string =>
  named(parameters.get(parameter)?.choices ?? [], choice, lang);
export const countName = (cost: string, lang: Lang): string => named(schema.counts, cost, lang);

const sentences = (text: string): string[] => text.match(/[^。.]+(?:\.\d[^。.]*)*(?:[。.]+\s*|$)/g) ?? [];
/** What is told to the writer of a file by hand: a notation, a key of the interface. */
const isNotation = (sentence: string): boolean => /["{}]|[a-z]_[a-z]/.test(sentence);

/** For readers of a page, not of files: parameters by their names, without what only a file's writer needs. */
export const spelt = (text: Both, lang: Lang): string =>
  sentences(withNames(text[lang], lang))
    .filter((one) => !isNotation(one))
    .join('')
    .trim();

const withNames = (text: string, lang: Lang): string =>
  text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (id) =>
    parameters.has(id) ? `“${parameterName(id, lang)}”` : (dimensions.get(id)?.name[lang] ?? id),
  );
