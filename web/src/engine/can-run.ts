// Whether this page may run the engine at all: an old browser cannot, and a host's content security policy without
// 'wasm-unsafe-eval' forbids it. Both are said plainly, because trying again would not help; so is a frame's sandbox.

/** The smallest module there is: its magic number and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

export const canRun = (): Promise<boolean> =>
  Promise.resolve()
    .then(() => WebAssembly.compile(EMPTY_MODULE))
    .then(
      () => true,
      () => false,
    );

/** In a sandbox without `allow-same-origin` a frame has no origin, and its own files are foreign to it. */
export const isSandboxed = (): boolean => window.origin === 'null' && /^https?:$/.test(location.protocol);
