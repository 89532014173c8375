// Where the files are that are fetched by name: beside the page. An embedded element has them beside its script, which
// may lie on another path or host than the page: there embed/beside.ts takes this one's place (vite.embed.config.ts).
export const beside = (name: string): URL => new URL(name, document.baseURI);
