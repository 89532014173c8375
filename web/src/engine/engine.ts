// The engine and its policies. Every policy is fetched at the start, whatever will be chosen, so that no request tells
// the host of the page where a person is insured; a place's policies are loaded into the engine when it is chosen.

import type { Loaded, Yidi } from 'yidi';
import { load } from 'yidi';
import { chainOf, NATION, TYPICAL } from '../contract/regions.js';
import type { Case, Lang, Region, Reply } from '../contract/types.js';
import type { Listed, PolicyFile } from './listed.js';
import { listed } from './listed.js';

interface Index {
  calendar: number;
  policies: Listed[];
}
/** What a hospital writes by hand for a folder of its own: the names of the files in it. */
export interface Listing {
  files: string[];
  calendar?: string;
}

export interface Engine {
  /** What can be chosen; classes are filled in once a region's policy is loaded. */
  regions(): Region[];
  /** Loads what holds at a place, from the nation's policy down, and the words of a language. */
  prepare(admdvs: string, lang: Lang): Promise<void>;
  /** The reply to the last case is kept, so that a person's tap only has to show what was worked out before it. */
  assess(case_: Case, lang: Lang): Reply;
  /** Takes a policy of one's own, in the place of one for the same region; the engine's faults where it has any. */
  add(file: PolicyFile, lang: Lang): Promise<Loaded>;
  /** The holiday calendar, as its file has it. */
  holidays(): Promise<string>;
}

/** The worker keeps a copy of what is asked for so: a hospital's own policies are in no list of its files. */
const POLICY = { headers: { Accept: 'application/json, text/yidi-policy' } };

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url.href, POLICY);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
}

/** `told` hears of what can be chosen before the engine is here: the first question needs no more. */
export async function openEngine(base: URL, told: (regions: Region[]) => void = () => {}): Promise<Engine> {
  const index = (await (await fetched(new URL('index.json', base))).json()) as Index | Listing;
  if ('policies' in index) told(index.policies.map((one) => ({ ...one, classes: [] })));
  const engine = load(); // on its way while the policies are
  engine.catch(() => {}); // reported where it is awaited
  return 'files' in index ? openListed(base, index, engine) : open(index, engine, textsIn(base));
}

const textsIn = async (base: URL): Promise<string[]> =>
  (await (await fetched(new URL('all.txt', base))).text()).split('\n');

/** A hospital's own folder: one request a file, whatever will be chosen. */
async function openListed(base: URL, { files, calendar }: Listing, engine: Promise<Yidi>): Promise<Engine> {
  const texts = await Promise.all(
    [...files, ...(calendar ? [calendar] : [])].map(async (name) => (await fetched(new URL(name, base))).text()),
  );
  const policies = files.map((file, line) => ({
    ...listed(file, texts[line] as string),
    file: undefined,
    text: undefined,
    line,
  }));
  return open({ policies, calendar: files.length }, engine, Promise.resolve(texts));
}

async function open(index: Index, engine: Promise<Yidi>, all: Promise<string[]>): Promise<Engine> {
  const accepted = new Set<number>();
  let last: [asked: string, reply: string] | null = null;

  const take = async (line: number, accept: (yidi: Yidi, text: string) => Loaded): Promise<void> => {
    if (accepted.has(line)) return;
    const [yidi, lines] = [await engine, await all];
    await new Promise((later) => {
      setTimeout(later);
    }); // a policy at a time, and a tap in between
    if (accepted.has(line) || lines[line] === undefined) return; // a folder may have no calendar
    const outcome = accept(yidi, lines[line]);
    if (!outcome.ok) throw new Error(`line ${line}: ${JSON.stringify(outcome)}`);
    accepted.add(line);
    last = null;
  };
  const prepare = async (admdvs: string, lang: Lang): Promise<void> => {
    await (await engine).loadLanguage(lang);
    for (const { line, text } of chainOf(index.policies, admdvs).reverse())
      if (text === undefined) await take(line, (yidi, policy) => yidi.loadPolicy(policy)); // else `add` has loaded it
  };

  await prepare(NATION, 'zh');
  await prepare(TYPICAL, 'zh');
  await take(index.calendar, (yidi, calendar) => yidi.loadCalendar(calendar));
  const yidi = await engine;
  const regions = (): Region[] => {
    const loaded = new Map(yidi.regions().map((region) => [region.admdvs, region]));
    const places = index.policies.filter(({ admdvs }) => admdvs !== TYPICAL);
    return places.map((one) => ({ ...one, classes: [], ...loaded.get(one.admdvs) }));
  };
  const add = async ({ name, text }: PolicyFile, lang: Lang): Promise<Loaded> => {
    const policy = listed(name, text);
    await prepare(policy.parent ?? NATION, lang);
    const outcome = yidi.loadPolicy(text, { lang });
    last = null;
    if (outcome.ok) index.policies = [...index.policies.filter(({ admdvs }) => admdvs !== policy.admdvs), policy];
    return outcome;
  };
  const holidays = async (): Promise<string> => (await all)[index.calendar] ?? '';
  const assess = (case_: Case, lang: Lang): Reply => {
    const text = JSON.stringify(case_),
      asked = lang + text;
    if (last?.[0] !== asked) last = [asked, yidi.assessText(text, { lang })];
    return JSON.parse(last[1]) as Reply;
  };
  return { regions, prepare, assess, add, holidays };
}
