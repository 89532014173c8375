// What only the builds for embedding provide (vite.embed.config.ts).
declare module 'own-script' {
  export const assetsUrl: () => string;
}
declare module 'inlined-files' {
  const files: Record<string, string>;
  export default files;
}
