// What the page knows of places: the project's policies, every division down to the county.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Context } from '../../web/src/answers/context.js';
import type { Form } from '../../web/src/answers/fields.js';
import { EMPTY } from '../../web/src/answers/fields.js';
import { ownChain } from '../../web/src/contract/regions.js';
import type { Region } from '../../web/src/contract/types.js';
import { rulesOf } from '../../web/src/engine/rules.js';
import { loadCounties, loadDivisions } from '../../web/src/places/divisions.js';

const folder = new URL('../../policies/', import.meta.url);

export const regions: Region[] = readdirSync(folder, { withFileTypes: true })
  .filter((one) => existsSync(new URL(`${one.name}/policy.json`, folder)))
  .map((one) => JSON.parse(readFileSync(new URL(`${one.name}/policy.json`, folder), 'utf8')))
  .map((policy, _, all) => ({ ...policy, classes: [], rules: rulesOf(...ownChain(all, policy.admdvs)) }));

export const context: Context = { regions, divisions: null, lang: 'zh', today: '2024-03-05' };
export const withPlaces = async (): Promise<Context> => ({
  ...context,
  divisions: await loadCounties(await loadDivisions()),
});
export const form = (answers: Partial<Form>): Form => ({ ...EMPTY, ...answers });
