// The module's own place. A bundler moves the module but not its files: it then says with `assetsAt` where they are.
let assets = import.meta.url;

export const assetsUrl = (): string => assets;
export function assetsAt(url: string | URL): void {
  assets = new URL(url, document.baseURI).href;
}
