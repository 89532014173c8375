// Made when the page is built, by scripts/vocabulary-plugin.ts: key → name.
declare module 'virtual:names/zh' {
  export const names: Readonly<Record<string, string>>;
}
declare module 'virtual:names/en' {
  export const names: Readonly<Record<string, string>>;
}
declare module 'virtual:write-names/zh' {
  export const names: Readonly<Record<string, string>>;
}
declare module 'virtual:write-names/en' {
  export const names: Readonly<Record<string, string>>;
}
// Made when the page is built, by scripts/typical-plugin.ts, of policies/typical.
declare module 'virtual:typical' {
  import type { TypicalBill } from './answers/typical-bill.js';
  import type { Source } from './contract/types.js';
  export const bills: readonly TypicalBill[];
  export const sources: readonly Pick<Source, 'id' | 'title' | 'issuer' | 'date' | 'as_of'>[];
}
