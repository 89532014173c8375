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
  line: number; // of all.txt
}
interface Index { calendar: number; policies: Listed[] }

export interface Engine {
  /** What can be chosen; classes are filled in once a region's policy is loaded. */
  regions(): Region[];
  /** Loads what holds at a place, from the nation's policy down, and the words of a language. */
  prepare(admdvs: string, lang: Lang): Promise<void>;
  assess(case_: Case, lang: Lang): Reply;
  /** The holiday calendar, as its file has it. */
  holidays(): Promise<string>;
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url.href);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
}

export async function openEngine(base: URL): Promise<Engine> {
  const engine = load(); // on its way while the policies are
  engine.catch(() => {}); // reported where it is awaited
  const all = fetched(new URL('all.txt', base)).then(async (response) => (await response.text()).split(/\n/)); // scripts/shrink-plugin.ts spares patterns
  all.catch(() => {}); // the same
  const index = (await (await fetched(new URL('index.json', base))).json()) as Index;
  const accepted = new Set<number>();

  const take = async (line: number, accept: (yidi: Yidi, text: string) => Loaded): Promise<void> => {
    const [yidi, lines] = [await engine, await all];
    if (accepted.has(line)) return;
    const outcome = accept(yidi, lines[line] ?? '');
    if (!outcome.ok) throw new Error(`line ${line}: ${JSON.stringify(outcome)}`);
    accepted.add(line);
  };
  const prepare = async (admdvs: string, lang: Lang): Promise<void> => {
    await (await engine).loadLanguage(lang);
    for (const { line } of chainOf(index.policies, admdvs).reverse()) await take(line, (yidi, policy) => yidi.loadPolicy(policy));
  };

  await prepare(NATION, 'zh');
  await take(index.calendar, (yidi, calendar) => yidi.loadCalendar(calendar));
  const yidi = await engine;
  const regions = (): Region[] => {
    const loaded = new Map(yidi.regions().map((region) => [region.admdvs, region]));
    return index.policies.map((one) => ({ ...one, classes: [], ...loaded.get(one.admdvs) }));
  };
  const holidays = async (): Promise<string> => (await all)[index.calendar] ?? '';
  return { regions, prepare, assess: (case_, lang) => yidi.assess(case_, { lang }), holidays };
}

