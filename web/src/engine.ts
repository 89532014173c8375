// The engine and its policies. Policies are fetched by index: the nation's at once, a region's chain when it is chosen.
import { load } from 'yidi';
import type { Bilingual, Case, Lang, Region, Reply } from './types.js';

interface Listed {
  admdvs: string;
  name: Bilingual;
  pool: Region['pool'];
  parent: string | null;
  checked_on: string;
  file: string;
}
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

export async function openEngine(base: URL): Promise<Engine> {
  const index = await fetchJson<Index>(new URL('index.json', base));
  const calendar = await fetchJson<Record<string, unknown>>(new URL(index.calendar, base));
  const yidi = await load({ calendar });
  const loading = new Map<string, Promise<void>>();

  const fetchPolicy = async (one: Listed): Promise<void> => {
    const outcome = yidi.loadPolicy(await fetchJson<Record<string, unknown>>(new URL(one.file, base)));
    if (!outcome.ok) throw new Error(`policy ${one.admdvs}: ${JSON.stringify(outcome)}`);
  };
  const once = (one: Listed): Promise<void> => {
    const already = loading.get(one.admdvs);
    if (already) return already;
    const promise = fetchPolicy(one).catch((error: unknown) => {
      loading.delete(one.admdvs); // so that another try can succeed
      throw error;
    });
    loading.set(one.admdvs, promise);
    return promise;
  };
  const prepare = async (admdvs: string): Promise<void> => {
    for (const one of chainOf(index, admdvs)) await once(one);
  };

  await prepare(NATION);
  const regions = (): Region[] => {
    const loaded = new Map(yidi.regions().map((region) => [region.admdvs, region]));
    return index.policies.map((one) => loaded.get(one.admdvs) ?? { ...one, classes: [] });
  };
  return { regions, prepare, assess: (case_, lang) => yidi.assess(case_, { lang }) };
}

