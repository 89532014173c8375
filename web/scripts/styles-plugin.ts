// The element's styles once more as a plain file, for browsers without constructable style sheets (Safari before 16.4):
// there lit falls back to inline styles, which the content security policy forbids.
import type { Plugin } from 'vite';
import { asFile } from '../src/show/styles/all.js';

export const calculatorStyles = (): Plugin => ({
  name: 'yidi-styles',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'calculator.css', source: asFile() });
  },
});
