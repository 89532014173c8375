// Finding policies by code, as the engine does: the county's own, else its city's, else its province's, else the
// nation's.
import { isInside } from './codes.js';

interface Linked {
  admdvs: string;
  parent: string | null;
}

export const NATION = '100000';
/** What is usual in the country: no region, for estimates only. */
export const TYPICAL = 'typical';

/** Policies of places that no document names stand under 99: they are chosen by their description. */
export const isDescribed = (code: string): boolean => code.startsWith('99');

/** What holds at a place, the nearest policy first and the nation's last. */
export function chainOf<T extends Linked>(all: readonly T[], code: string): T[] {
  const exact = (admdvs: string | null): T | undefined => all.find((one) => one.admdvs === admdvs);
  const chain: T[] = [];
  let next = exact(code) ?? exact(code.slice(0, 4) + '00') ?? exact(code.slice(0, 2) + '0000') ?? exact(NATION);
  for (; next && !chain.includes(next); next = exact(next.parent)) chain.push(next);
  return chain;
}

/** The same without the nation's, which holds everywhere and says nothing of the place. */
export const ownChain = <T extends Linked>(all: readonly T[], code: string): T[] =>
  chainOf(all, code).filter(({ admdvs }) => admdvs !== NATION);

/** The regions with a policy inside a province or a city, but not those inside another of them. */
export const inside = <T extends Linked>(all: readonly T[], code: string): T[] => {
  const found = code ? all.filter(({ admdvs }) => isInside(admdvs, code)) : [];
  return found.filter(({ parent }) => !found.some(({ admdvs }) => admdvs === parent));
};

/** Those insured with a province itself (省直): GB/T 2260 leaves xx9900 free. */
export const provincialOf = <T extends Linked>(all: readonly T[], province: string): T[] =>
  all.filter(({ admdvs }) => admdvs === province.slice(0, 2) + '9900' && !isDescribed(admdvs));
