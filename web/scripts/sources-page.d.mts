export interface Files {
  'sources.html': string;
  'sources.css': string;
}
export function sourcesPage(policies: object[], options?: { csp?: string }): Files;
