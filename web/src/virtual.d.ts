// Made by scripts/faults-plugin.ts when the page is built: the lines of each catalogue.
declare module 'virtual:faults' {
  export const faults: { zh: string[]; en: string[] };
}
