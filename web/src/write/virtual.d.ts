// Made by scripts/write-plugin.ts when the page is built.
declare module 'virtual:policy-schema' {
  const schema: import('../../scripts/policy-schema.js').PolicySchema;
  export default schema;
}
declare module 'virtual:policies' {
  export const policies: string[];
  export const calendar: string;
}
