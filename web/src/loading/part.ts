// Parts of the page that are fetched when they are first needed, so that a first answer needs little.

export interface Part<T> {
  /** Null until it is here. */
  readonly now: T | null;
  /** Safe to call again, also after a failure. */
  load(): Promise<T>;
}

/** Told to the page around: the network is gone, or a newer version has taken the place of the files. */
export const MISSING = 'yidi-part-missing';

export function part<T>(fetch: () => Promise<T>): Part<T> {
  let now: T | null = null;
  return {
    get now() {
      return now;
    },
    async load() {
      try {
        now ??= await fetch();
      } catch (error) {
        window.dispatchEvent(new CustomEvent(MISSING));
        throw error;
      }
      return now;
    },
  };
}
