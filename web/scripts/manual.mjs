// The manual for those who write policies, as pages of the site: parameter-pages.mjs,
// policies/from-notice-to-policy.md, and one style. `node web/scripts/manual.mjs [FOLDER]` writes it to build/manual;
// manual-plugin.ts puts it beside the page.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dimensions, pages, parameters } from './parameter-pages.mjs';

const GUIDE = 'from-notice-to-policy';
const guide = () => readFileSync(new URL(`../../policies/${GUIDE}.md`, import.meta.url), 'utf8');

const style = `body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.7 system-ui, sans-serif; }
body { color: #1c2530; background: #fff; }
h1, h2 { line-height: 1.3; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #d5dbe3; }
a { color: #0b5cad; } small, em { color: #4d5a69; }
code { font-size: 0.92em; background: #f1f4f8; padding: 0.1em 0.3em; border-radius: 3px; }
pre { background: #f1f4f8; padding: 0.8rem 1rem; overflow-x: auto; } pre code { padding: 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #d5dbe3; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
@media (prefers-color-scheme: dark) {
  body { color: #e6eaf0; background: #14181d; } a { color: #7db8f5; } small, em { color: #aab4c0; }
  code, pre { background: #222931; } h2, th, td { border-color: #3a444f; }
}
`;

// --- Markdown, as far as these texts use it --------------------------------------------------------------------------

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A page of the manual that an identifier has. */
const pageOf = (id) => (id in parameters ? `${id}.html` : id in dimensions ? `when/${id}.html` : null);

/** A link between these pages; what lies elsewhere in the repository is no page, and its name is enough. */
function target(href) {
  if (/^https?:/.test(href)) return href;
  const [, name] = /^(?:\.\.\/)?((?:when\/)?[\w-]+)\.md$/.exec(href) ?? [];
  if (!name) return null;
  return href
    .replace(/README\.md$/, 'index.html')
    .replace(/\.md$/, '.html')
    .replace(`../${GUIDE}`, GUIDE);
}

function inline(text, up, self) {
  const parts = text.split(/(`[^`]*`|\[(?:[^\]`]|`[^`]*`)*\]\([^)]*\))/);
  return parts
    .map((part) => {
      const [, code] = /^`([^`]*)`$/.exec(part) ?? [];
      if (code !== undefined) {
        const page = code === self ? null : pageOf(code);
        return page ? `<a href="${up}${page}"><code>${code}</code></a>` : `<code>${escaped(code)}</code>`;
      }
      const [, label, href] = /^\[(.*)\]\(([^)]*)\)$/.exec(part) ?? [];
      if (href !== undefined) {
        const shown = label.replace(/`([^`]*)`/g, (_, code) => `<code>${escaped(code)}</code>`);
        const page = target(href);
        return page ? `<a href="${page}">${shown}</a>` : shown;
      }
      return part
        .replace(/&/g, '&amp;')
        .replace(/<(?!\/?(?:br|small)>)/g, '&lt;')
        .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
        .replace(/(^|[^*])\*([^*\s][^*]*)\*/g, '$1<em>$2</em>');
    })
    .join('');
}

const cells = (line) =>
  line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, '|'));

/** One block: lines without an empty one between them, or a fence. */
function block(lines, say) {
  const [first] = lines;
  const [, marks, title] = /^(#+) (.*)$/.exec(first) ?? [];
  if (marks)
    return [
      `<h${marks.length}>${say(title)}</h${marks.length}>`,
      ...(lines.length > 1 ? [block(lines.slice(1), say)] : []),
    ].join('\n');
  if (first.startsWith('```')) return `<pre><code>${escaped(lines.slice(1, -1).join('\n'))}</code></pre>`;
  if (first.startsWith('<!--')) return '';
  if (first.startsWith('|')) {
    const [head, , ...body] = lines.map(cells);
    const row = (tag) => (line) => `<tr>${line.map((cell) => `<${tag}>${say(cell)}</${tag}>`).join('')}</tr>`;
    return `<table><thead>${row('th')(head)}</thead><tbody>${body.map(row('td')).join('\n')}</tbody></table>`;
  }
  const item = /^(?:- |\d+\. )/;
  if (item.test(first)) {
    const tag = first.startsWith('-') ? 'ul' : 'ol';
    const start = tag === 'ol' ? ` start="${Number.parseInt(first, 10)}"` : '';
    return `<${tag}${start}>${lines.map((line) => `<li>${say(line.replace(item, ''))}</li>`).join('\n')}</${tag}>`;
  }
  return `<p>${say(lines.join('\n'))}</p>`;
}

/** Markdown as a page; `up` leads to the manual's folder, `self` is what it is about. */
function page(markdown, up, self) {
  const say = (text) => inline(text, up, self);
  const blocks = markdown.match(/^```[\s\S]*?^```$|(?:^(?!```).+\n?)+/gm) ?? [];
  const title = /^# (.*)$/m.exec(markdown)?.[1].replace(/`/g, '') ?? '';
  const back = up || self ? `<p><a href="${up}index.html">参数一览 Parameters</a></p>\n` : '';
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${up}manual.css">
</head>
<body>
${back}${blocks.map((one) => block(one.trim().split('\n'), say)).join('\n')}
</body>
</html>
`;
}

/** Every file of the manual, by its name. */
export function manual() {
  const files = { 'manual.css': style, [`${GUIDE}.html`]: page(guide(), '', GUIDE) };
  for (const [name, markdown] of Object.entries(pages())) {
    const self = name.replace(/^when\/|\.md$/g, '');
    const up = name.startsWith('when/') ? '../' : '';
    files[target(name)] = page(markdown, up, self === 'README' ? '' : self);
  }
  return files;
}

/** Writes it; the number of files. */
export function writeManual(folder) {
  const files = Object.entries(manual());
  for (const [name, text] of files) {
    const path = resolve(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../../build/manual', import.meta.url));
  console.log(`${writeManual(folder)} files in ${folder}`);
}
