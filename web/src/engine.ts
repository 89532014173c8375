// The engine and its policies. Every policy is fetched at the start, whatever will be chosen, so that no request tells the
// host of the page where a person is insured; a place's policies are loaded into the engine when it is chosen.
import { load } from 'yidi';
import type { Loaded, Yidi } from 'yidi';
import { NATION, chainOf } from './regions.js';
import type { Bilingual, Case, Lang, Region, Reply, Rules } from './types.js';

interface Listed {
  admdvs: string;
  name: Bilingual;
  description: Bilingual | null;
  pool: Region['pool'];
  parent: string | null;
  checked_on: string;
  rules: Rules;
  file: string;
}
type Json = Record<string, unknown>;
interface Index { calendar: string; policies: Listed[] }

export interface Engine {
  /** What can be chosen; classes are filled in once a region's policy is loaded. */
  regions(): Region[];
  /** Loads what holds at a place, from the nation's policy down, and the words of a language. */
  prepare(admdvs: string, lang: Lang): Promise<void>;
  assess(case_: Case, lang: Lang): Reply;
}

async function fetchJson<T>(url: URL): Promise<T> {
  const response = await fetch(url.href);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.json() as Promise<T>;
}

export async function openEngine(base: URL): Promise<Engine> {
  const engine = load(); // on its way while the policies are
  engine.catch(() => {}); // reported where it is awaited
  const index = await fetchJson<Index>(new URL('index.json', base));
  const fetched = new Map<string, Promise<Json>>();
  const accepted = new Set<string>();

  const get = (file: string): Promise<Json> => {
    const already = fetched.get(file);
    if (already) return already;
    const promise = fetchJson<Json>(new URL(file, base));
    fetched.set(file, promise);
    promise.catch(() => fetched.delete(file)); // so that another try can succeed
    return promise;
  };
  const take = async (file: string, accept: (yidi: Yidi, content: Json) => Loaded): Promise<void> => {
    const [yidi, content] = [await engine, await get(file)];
    if (accepted.has(file)) return;
    const outcome = accept(yidi, content);
    if (!outcome.ok) throw new Error(`${file}: ${JSON.stringify(outcome)}`);
    accepted.add(file);
  };
  // Also what failed before: another try asks for all that is missing, again not for one place alone.
  const fetchAll = (): void => [index.calendar, ...index.policies.map((one) => one.file)]
    .forEach((file) => void get(file).catch(() => {}));
  const filesOf = (admdvs: string): string[] => chainOf(index.policies, admdvs).reverse().map((one) => one.file);
  const prepare = async (admdvs: string, lang: Lang): Promise<void> => {
    fetchAll();
    await (await engine).loadLanguage(lang);
    for (const file of filesOf(admdvs)) await take(file, (yidi, policy) => yidi.loadPolicy(policy));
  };

  await prepare(NATION, 'zh');
  await take(index.calendar, (yidi, calendar) => yidi.loadCalendar(calendar));
  const yidi = await engine;
  const regions = (): Region[] => {
    const loaded = new Map(yidi.regions().map((region) => [region.admdvs, region]));
    return index.policies.map((one) => ({ ...one, classes: [], ...loaded.get(one.admdvs) }));
  };
  return { regions, prepare, assess: (case_, lang) => yidi.assess(case_, { lang }) };
}

