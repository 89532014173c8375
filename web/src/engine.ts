// The engine and its policies. Policies are fetched by index: the nation's at once, a region's chain when it is chosen.
import { load } from 'yidi';
import type { Loaded, Yidi } from 'yidi';
import type { Bilingual, Case, Lang, Region, Reply } from './types.js';

interface Listed {
  admdvs: string;
  name: Bilingual;
  pool: Region['pool'];
  parent: string | null;
  checked_on: string;
  file: string;
}
type Json = Record<string, unknown>;
interface Index { calendar: string; policies: Listed[] }

export interface Engine {
  /** What can be chosen; classes are filled in once a region's policy is loaded. */
  regions(): Region[];
  /** Loads the policies of a region and those above it, nearest last; a region without a policy needs none. */
  prepare(admdvs: string): Promise<void>;
  assess(case_: Case, lang: Lang): Reply;
}

async function fetchJson<T>(url: URL): Promise<T> {
  const response = await fetch(url.href);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.json() as Promise<T>;
}

const NATION = '100000';

/** A region's own policy and those it stands on, from the nation down. */
function chainOf(index: Index, admdvs: string): Listed[] {
  const chain: Listed[] = [];
  for (let next: string | null = admdvs; next; ) {
    const found: Listed | undefined = index.policies.find((one) => one.admdvs === next);
    if (!found || chain.includes(found)) break;
    chain.unshift(found);
    next = found.parent;
  }
  return chain;
}

/** `chosen` is asked for the region chosen by then, if any: its policies come along with the nation's. */
export async function openEngine(base: URL, chosen: () => string): Promise<Engine> {
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
  const fetchAhead = (files: string[]): void => files.forEach((file) => void get(file).catch(() => {}));
  const filesOf = (admdvs: string): string[] => chainOf(index, admdvs).map((one) => one.file);
  const prepare = async (admdvs: string): Promise<void> => {
    fetchAhead(filesOf(admdvs)); // all at once, but taken in their order
    for (const file of filesOf(admdvs)) await take(file, (yidi, policy) => yidi.loadPolicy(policy));
  };

  fetchAhead([index.calendar, ...filesOf(chosen())]);
  await prepare(NATION);
  await take(index.calendar, (yidi, calendar) => yidi.loadCalendar(calendar));
  const yidi = await engine;
  const regions = (): Region[] => {
    const loaded = new Map(yidi.regions().map((region) => [region.admdvs, region]));
    return index.policies.map((one) => loaded.get(one.admdvs) ?? { ...one, classes: [] });
  };
  return { regions, prepare, assess: (case_, lang) => yidi.assess(case_, { lang }) };
}

