// The classic script's own place: data-assets on its tag says where its files are, else they lie beside it.
const script = document.currentScript as HTMLScriptElement | null;

export const scriptUrl: string = script?.src || document.baseURI;
export const assetsUrl = (): string =>
  script?.dataset.assets ? new URL(script.dataset.assets, document.baseURI).href : scriptUrl;
