// build/web/embed/: all that a hospital copies to its own server, in one folder that needs nothing outside it. Made
// after the page.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { CSP } from '../csp.js';
import { besides } from './embed-plugin.js';
import { workerFor } from './offline-plugin.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const SCRIPTS = [
  'yidi-calculator.js',
  'yidi-calculator.mjs',
  'frame.js',
  'frame-page.js',
  'generator.js',
  'yidi-single.js',
];

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Everything inside, nothing from outside: its policy admits this one script and this one sheet, and no address at all.
 */
function single(template: string, script: string, style: string): string {
  if (script.includes('</script')) throw new Error('the script would end too early');
  const scripts = `script-src ${hash(script)} 'wasm-unsafe-eval'`;
  const forms = "base-uri 'none'; form-action 'none'";
  const policy = `default-src 'none'; ${scripts}; style-src ${hash(style)}; img-src data:; ${forms}`;
  const parts: Record<string, string> = { CSP: policy, STYLE: style, SCRIPT: script };
  return template.replace(/%(CSP|STYLE|SCRIPT)%/g, (_whole, name: string) => parts[name] ?? '');
}

/**
 * The npm package has the engine and its words already; the element's own files join them, and `yidi/element` is the
 * module.
 */
const OF_PACKAGE = [
  'yidi-calculator.mjs',
  'calculator.css',
  'counties.json',
  'divisions.json',
  'policies/index.json',
  'policies/all.txt',
];

/** The roots' paths as they are in the configuration of the page's own build. */
export function embed({ web, folders }: { web: string; folders: Parameters<typeof besides>[0] }): Plugin {
  const to = join(web, 'embed');
  const source = (name: string): string => readFileSync(path(`../embed/${name}`), 'utf8');
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), content);
  };
  return {
    name: 'yidi-embed',
    apply: 'build',
    async closeBundle() {
      for (const mode of SCRIPTS) await build({ configFile: path('../vite.embed.config.ts'), mode, logLevel: 'warn' });
      // An old CMS's page is in GBK, and a classic script is read in its page's encoding, unless it begins with this
      // mark.
      write('yidi-calculator.js', `\ufeff${readFileSync(join(to, 'yidi-calculator.js'), 'utf8')}`);
      for (const [name, content] of besides(folders)) write(name, content);
      for (const name of ['frame.html', 'generator.html']) write(name, source(name).replace('%CSP%', CSP));
      for (const name of ['embed.css', 'README.md', '../public/icon.svg']) write(basename(name), source(name));
      write(
        'yidi-single.html',
        single(
          source('single.html'),
          readFileSync(join(to, 'yidi-single.js'), 'utf8').trim(),
          source('embed.css').trim(),
        ),
      );
      rmSync(join(to, 'yidi-single.js'));
      for (const name of OF_PACKAGE) {
        mkdirSync(dirname(join(folders.engine, name)), { recursive: true });
        copyFileSync(join(to, name), join(folders.engine, name));
      }
      // Its own offline copy, so that a frame works without a network too; a frame asks nobody, and changes version
      // once all are closed.
      const left = /^yidi-single\.html$|README\.md$|\.mjs$|^sw\.js$|^calculator\.css$/;
      const kept = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter(
        (name) => !left.test(name) && statSync(join(to, name)).isFile(),
      );
      write(
        'sw.js',
        workerFor(
          readFileSync(join(web, 'sw.js'), 'utf8'),
          to,
          kept.map((name) => name.replaceAll('\\', '/')),
        ),
      );
    },
  };
}
