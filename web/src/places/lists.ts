// The lists of places, each fetched when it is first wanted. In an embedded element they are files beside its script:
// there embed/lists.ts takes this one's place (vite.embed.config.ts).
export const divisions = async () => (await import('./data/divisions.json')).default;
export const counties = async () => (await import('./data/counties.json')).default;
