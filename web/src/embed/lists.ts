// Takes the place of places/lists.ts: the lists of places are files beside the script, asked for by their own names.
import { beside } from '../loading/beside.js';

const fetched = async <T>(name: string): Promise<T> => (await fetch(beside(name))).json() as Promise<T>;

export const divisions = (): Promise<typeof import('../places/data/divisions.json')> => fetched('divisions.json');
export const counties = (): Promise<typeof import('../places/data/counties.json')> => fetched('counties.json');
