// The element's styles once more as a plain file, for browsers without constructable style sheets (Safari before 16.4):
// there lit falls back to inline styles, which the content security policy forbids.
import type { Plugin } from 'vite';
import { styles } from '../src/styles/index.js';
import { later } from '../src/styles/later.js';

export const calculatorStyles = (): Plugin => ({
  name: 'yidi-styles',
  apply: 'build',
  generateBundle() {
    const source = [...styles, later].map((part) => part.cssText).join('\n').replace(/\/\*.*?\*\/|^\s+|\n(?=\n)/gms, '');
    this.emitFile({ type: 'asset', fileName: 'calculator.css', source });
  },
});
