// The texts that no first answer needs: in the built page a file of its own (scripts/catalogue-plugin.ts).
export { templates } from './zh.js';
