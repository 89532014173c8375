// In the built page: the keys that go by their names, in the order of their numbers (scripts/catalogue-plugin.ts). Elsewhere
// every text goes by its key.
export const NAMES: readonly string[] = [];
