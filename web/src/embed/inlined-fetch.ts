// Takes the place of `fetch` in the single file: everything it may ask for is in the page already, and nothing else is
// asked for.
import files from 'inlined-files';

const bytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

export async function fetch(url: string | URL): Promise<Response> {
  const name = String(url).replace(/^.*\//, '');
  const file = files[name];
  if (file === undefined) throw new TypeError(`${name} is not in this file, which uses no network`);
  return new Response(/\.wasm$/.test(name) ? bytes(file) : file);
}
