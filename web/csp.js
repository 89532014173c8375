// The one content security policy: written into the page by Vite and sent as a header by serve.mjs.
// 'wasm-unsafe-eval' lets the engine compile; nothing may come from, or go to, another origin.
export const CSP = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
