// Line ends for what leaves the page. Spelled in a way that no minifier works out beforehand: written out, they would be
// blanks in the built page (scripts/shrink-plugin.ts).
export const LF = String.fromCharCode(...Uint8Array.of(10));
export const CRLF = String.fromCharCode(...Uint8Array.of(13, 10));
