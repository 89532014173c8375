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
