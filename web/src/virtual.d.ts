// Made when the page is built, by scripts/vocabulary-plugin.ts: key → name.
declare module 'virtual:names/zh' {
  export const names: Readonly<Record<string, string>>;
}
declare module 'virtual:names/en' {
  export const names: Readonly<Record<string, string>>;
}
// Made when the page is built, by scripts/bills-plugin.ts, of policies/typical.
declare module 'virtual:bills' {
  import type { TypicalBill } from './answers/typical-bill.js';
  export const bills: readonly TypicalBill[];
}
declare module 'virtual:write-names/zh' {
  export const names: Readonly<Record<string, string>>;
}
declare module 'virtual:write-names/en' {
  export const names: Readonly<Record<string, string>>;
}
