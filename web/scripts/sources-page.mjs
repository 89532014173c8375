// The register of sources, one page of the site: each document that a rule rests on, where a copy was read, what is
// said otherwise elsewhere, and every rule that rests on it, so that whoever knows better can correct us. All of it
// from the policies; sources-plugin.ts puts it beside the page, `node web/scripts/sources-page.mjs` into build/sources.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeRows } from '../src/engine/table.js';
import { choicesOf, dimensions, parameters, schema, termsOf } from './parameter-pages.mjs';
import { namesOf } from './vocabulary.mjs';

const NATION = '100000';

// --- What rests on what ------------------------------------------------------------------------------------------

const partsOf = (cite) => {
  const blank = cite.indexOf(' ');
  return [cite.slice(0, blank), cite.slice(blank + 1)];
};

/** What else than a row needs a document: the region's own terms and figures. */
const OWN = {
  classes: { zh: '医疗机构类别', en: 'Class of institutions' },
  groups: { zh: '人员分组', en: 'Group of people' },
  figures: { zh: '基数', en: 'Figure' },
};

/** Everything of a policy that cites a document, in the order of the file, each with the name that answers give it. */
export function citingIn(policy) {
  const own = Object.keys(OWN).flatMap((list) =>
    (policy[list] ?? []).map((one) => ({
      list,
      name: OWN[list],
      rule: `${policy.admdvs}/${list}/${one.id}`,
      row: one,
    })),
  );
  const rows = Object.entries(policy.tables).flatMap(([parameter, table]) =>
    wholeRows(table).map((row) => ({
      parameter,
      name: namesOf(parameters[parameter].title),
      rule: `${policy.admdvs}/${parameter}/${row.id}`,
      row,
    })),
  );
  return [...own, ...rows];
}

/** The end of a title by which a sentence calls it: 经办规程, 社会保险法. */
const LEAST_NAME = 4;
function isNamed({ number, title }, words) {
  if (number && words.includes(number)) return true;
  return title.length >= LEAST_NAME && words.includes(title.slice(-LEAST_NAME));
}

/** The sources that a cite rests on: the one it begins with, and those that the rest of it names. */
export function restsOn(policy, cite) {
  const [id, place] = partsOf(cite);
  const also = place
    .split('；')
    .slice(1)
    .flatMap((words) => {
      const named = policy.sources.filter((source) => isNamed(source, words));
      const byNumber = named.filter(({ number }) => number && words.includes(number));
      const [one, ...more] = byNumber.length ? longest(byNumber) : named;
      return one && !more.length ? [one.id] : [];
    });
  return [...new Set([id, ...also])];
}
/** An annex is numbered like what it is annexed to, and more. */
const longest = (sources) => {
  const length = Math.max(...sources.map(({ number }) => number.length));
  return sources.filter(({ number }) => number.length === length);
};

/**
 * The documents, each once however many policies name it: those of the nation first, then as the regions follow. A
 * document is known by its number, else by its title.
 */
export function documentsOf(policies) {
  const documents = new Map();
  for (const policy of policies) {
    const citing = citingIn(policy).map((one) => ({ ...one, on: restsOn(policy, one.row.cite) }));
    for (const source of policy.sources) {
      const key = source.number ?? source.title;
      const document = documents.get(key) ?? { source, at: [], disputes: [] };
      const rules = citing.filter(({ on }) => on.includes(source.id));
      document.at.push({ policy, source, rules });
      documents.set(key, document);
    }
  }
  for (const { at, disputes } of documents.values())
    for (const { policy, source } of at)
      for (const { by, what } of source.disputed ?? []) {
        const [id, place] = by ? partsOf(by) : [];
        const other = policy.sources.find((one) => one.id === id);
        const its = other && documents.get(other.number ?? other.title);
        disputes.push({ policy, what, other, place });
        if (its && its.at !== at) its.disputes.push({ policy, what, other: source, place: '' });
      }
  return [...documents.values()];
}

// --- Words -------------------------------------------------------------------------------------------------------

const escaped = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const english = (text) => (text ? ` <span lang="en">${escaped(text)}</span>` : '');
const both = ({ zh, en }) => `${escaped(zh)}${english(en)}`;
const joined = (names, zh = '、', en = ', ') => ({
  zh: names.map((one) => one.zh).join(zh),
  en: names.map((one) => one.en).join(en),
});
const same = (text) => ({ zh: text, en: text });

const gradeOf = (grade) => namesOf(schema.$defs.grade.oneOf.find((one) => one.const === grade).title);
const yuan = (text) => text.replace(/\.00$/, '').replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',');

/** One amount, or what it lies between. */
function amount(value, words) {
  if (typeof value !== 'object') return words(String(value));
  const { at_least, about, at_most, times, of } = value;
  if (times) return { zh: `${of} 的 ${times} 倍`, en: `${times} times ${of}` };
  const told = [];
  if (about !== undefined) told.push({ zh: `约 ${words(String(about)).zh}`, en: `about ${words(String(about)).en}` });
  if (at_least !== undefined) {
    const least = words(String(at_least));
    told.push({ zh: `不低于 ${least.zh}`, en: `at least ${least.en}` });
  }
  if (at_most !== undefined) {
    const most = words(String(at_most));
    told.push({ zh: `不超过 ${most.zh}`, en: `at most ${most.en}` });
  }
  return joined(told, '，', ', ');
}

const units = {
  yuan: (text) => ({ zh: `${yuan(text)}元`, en: `${yuan(text)} yuan` }),
  ratio: same,
  factor: (text) => ({ zh: `比例乘 ${text}`, en: `ratio times ${text}` }),
  points: (text) => ({ zh: `${text.replace('%', '')} 个百分点`, en: `${text.replace('%', '')} points` }),
  months: (text) => ({ zh: `${text} 个月`, en: `${text} months` }),
  working_days: (text) => ({ zh: `${text} 个工作日`, en: `${text} working days` }),
  days: (text) => ({ zh: `${text} 天`, en: `${text} days` }),
  number: same,
};

const band = ({ to, ratio }) =>
  to
    ? { zh: `到 ${yuan(to)} 元 ${ratio}`, en: `up to ${yuan(to)} yuan ${ratio}` }
    : { zh: `以上 ${ratio}`, en: `above ${ratio}` };

const countNames = (key) => {
  const term = (schema.$defs.counts_value.anyOf ?? []).flatMap(listed).find((one) => one.const === key);
  return term ? namesOf(term.title) : same(key);
};
/** The terms of a closed list, wherever in a form it stands. */
function listed(node) {
  if (!node || typeof node !== 'object') return [];
  if (node.const !== undefined && node.title) return [node];
  return Object.values(node).flatMap(listed);
}

/** What a row gives. */
function given({ parameter, list, row }) {
  if (list === 'figures') return units.yuan(row.yuan);
  if (list) return row.name;
  for (const [kind, words] of Object.entries(units)) if (row[kind] !== undefined) return amount(row[kind], words);
  if (row.choice) return namesOf(choicesOf(parameter).find((one) => one.const === row.choice).title);
  if (row.bands) return joined(row.bands.map(band), '；', '; ');
  if (Array.isArray(row.counts)) return joined(row.counts.map(countNames));
  if (row.counts)
    return joined(
      Object.entries(row.counts).map(([key, share]) => {
        const name = countNames(key);
        return { zh: `${name.zh}${share}`, en: `${name.en} ${share}` };
      }),
    );
  return joined(
    row.list.map(({ name, contact }) => ({
      zh: [name.zh, contact].filter(Boolean).join(' '),
      en: [name.en, contact].filter(Boolean).join(' '),
    })),
    '；',
    '; ',
  );
}

function term(policy, dimension, value) {
  const own = { institution_class: policy.classes, person_group: policy.groups }[dimension]?.find(
    ({ id }) => id === value,
  );
  if (own) return own.name;
  const found = termsOf(dimension).find((one) => one.const === value);
  return found ? namesOf(found.title) : same(String(value));
}

/** One condition: its name, and what it may be. */
function condition(policy, dimension, value) {
  const name = namesOf(dimensions[dimension].title);
  const terms = (values) => joined([values].flat().map((one) => term(policy, dimension, one)));
  let told = terms(value);
  if (value?.not) {
    const out = terms(value.not);
    told = { zh: `不是${out.zh}`, en: `not ${out.en}` };
  } else if (value?.at_least !== undefined || value?.below !== undefined) {
    const { at_least, below } = value;
    const ends = [];
    if (at_least !== undefined) ends.push({ zh: `${at_least} 起`, en: `from ${at_least}` });
    if (below !== undefined) ends.push({ zh: `${below} 以下（不含）`, en: `below ${below}` });
    told = joined(ends);
  }
  return { zh: `${name.zh}：${told.zh}`, en: `${name.en}: ${told.en}` };
}
const conditions = (policy, { when = {} }) =>
  joined(
    Object.entries(when).map(([dimension, value]) => condition(policy, dimension, value)),
    '；',
    '; ',
  );

const period = ({ from, until }) =>
  from
    ? {
        zh: until ? `${from} 起，${until} 止（不含）` : `${from} 起`,
        en: until ? `${from} until before ${until}` : `from ${from}`,
      }
    : null;

// --- The page ----------------------------------------------------------------------------------------------------

/** Of a document in one policy; of a region. */
export const sourceAnchor = (policy, source) => `${policy.admdvs}-${source.id}`;
const regionAnchor = (policy) => `region-${policy.admdvs}`;

function rule(policy, source, one, isFirst) {
  const { row } = one;
  const [, place] = partsOf(row.cite);
  const told = [
    one.list ? null : conditions(policy, row),
    period(row),
    row.grade && row.grade !== source.grade ? gradeOf(row.grade) : null,
  ].filter((part) => part?.zh);
  const value = given(one);
  const small = (part, attributes = '') => `<br><small${attributes}>${part}</small>`;
  const inEnglish = [value, ...told].map(({ en }) => escaped(en)).join('; ');
  return `<li${isFirst ? ` id="${one.rule}"` : ''}><strong>${both(one.name)}</strong> · ${escaped(place)}
<br>${escaped(value.zh)}${small(told.map(({ zh }) => escaped(zh)).join('；'))}
${row.reading ? small(`理解：${escaped(row.reading)}`) : ''}${small(inEnglish, ' lang="en"')}
<br><code>${one.rule}</code></li>`;
}

function facts({ source, at }) {
  const fact = (zh, en, text) => `<div><dt>${zh} <span lang="en">${en}</span></dt><dd>${text}</dd></div>`;
  const unknown = '没有写或不知道 <span lang="en">not stated or unknown</span>';
  const each = (of) => {
    const told = [...new Set(at.map(({ source: one }) => of(one)))];
    if (told.length === 1) return told[0];
    return at.map(({ policy, source: one }) => `${escaped(policy.name.zh)}：${of(one)}`).join('<br>');
  };
  return `<dl>
${fact('发布者', 'Issuer', source.issuer ? escaped(source.issuer) : unknown)}
${fact('文号', 'Number', source.number ? escaped(source.number) : unknown)}
${fact('日期', 'Date', source.date ?? unknown)}
${
  at.some(({ source: one }) => one.as_of)
    ? fact(
        '所述时间',
        'Speaks of',
        each((one) => one.as_of ?? '—'),
      )
    : ''
}
${fact(
  '等级',
  'Grade',
  each((one) => both(gradeOf(one.grade))),
)}
${fact(
  '在哪里读到',
  'Read in',
  each((one) => escaped(one.read_in)),
)}
</dl>`;
}

const dispute = ({ policy, what, other, place }) => {
  const link = other
    ? ` <a href="#${sourceAnchor(policy, other)}">《${escaped(other.title)}》${escaped(place ? ` ${place}` : '')}</a>`
    : '';
  return `<li>${escaped(policy.name.zh)}：${escaped(what.zh)}${link}
<br><small lang="en">${escaped(policy.name.en)}: ${escaped(what.en)}</small></li>`;
};

function articleOf(document, seen) {
  const { source, at, disputes } = document;
  const [first, ...more] = at;
  const count = at.reduce((sum, { rules }) => sum + rules.length, 0);
  const parts = at
    .filter(({ rules }) => rules.length)
    .map(({ policy, source: own, rules }) => {
      const list = rules.map((one) => {
        const isFirst = !seen.has(one.rule);
        seen.add(one.rule);
        return rule(policy, own, one, isFirst);
      });
      return `<h4>${both(policy.name)} · ${rules.length}</h4>\n<ul class="rules">\n${list.join('\n')}\n</ul>`;
    });
  const counts = joined(
    at
      .filter(({ rules }) => rules.length)
      .map(({ policy, rules }) => ({
        zh: `${policy.name.zh} ${rules.length}`,
        en: `${policy.name.en} ${rules.length}`,
      })),
  );
  const anchors = more.map((one) => `<span id="${sourceAnchor(one.policy, one.source)}"></span>`).join('');
  const disputed = disputes.length
    ? `<div class="disputed"><h4>另有说法 <span lang="en">Said otherwise</span></h4>
<ul>${disputes.map(dispute).join('\n')}</ul></div>`
    : '';
  return `<article id="${sourceAnchor(first.policy, first.source)}">${anchors}
<h3>${escaped(source.title)}</h3>
${facts(document)}
${disputed}
<details><summary>依据它的 ${count} 行：${escaped(counts.zh)}
<span lang="en">${count} rows rest on it: ${escaped(counts.en)}</span></summary>
${parts.join('\n')}
</details>
</article>`;
}

const template = `地区 Region：
规则编号 Rule (110000/deductible/…)：
页面上写的 The page says：
文件上写的 The document says：
文件名称、文号、日期 Title, number, date：
文件网址 Address：
`;

const correcting = `<section id="correct">
<h2>哪里不对，请告诉我们 <span lang="en">How to correct us</span></h2>
<p>规定变了、数字抄错了、理解错了，都请指出来；哪一份文件在哪里能看到原文，也请告诉我们。在下面找到那份文件，每一行都有编号，照着编号说最清楚。</p>
<p lang="en">A rule has changed, a number is wrong, a text is misread, or you know where the original can be seen: tell
us. Every row below has a name of its own; say which.</p>
<p><label for="correction">复制这段文字，填好后交给放这个网页的单位，或者在项目的代码仓库里提一个问题（issue）：
<span lang="en">Copy this, fill it in, and give it to whoever runs this site, or open an issue in the project’s
repository:</span></label></p>
<textarea id="correction" rows="7" readonly>${template}</textarea>
<p>文件的照片最好；请不要附病历、身份证或者个人的结算单。自己会改文件的，做法写在代码仓库的 <code>CONTRIBUTING.md</code> 里。
<span lang="en">A picture of the notice helps; no records, identity cards or bills of a person, please. How to change
the files yourself stands in the repository’s <code>CONTRIBUTING.md</code>.</span></p>
</section>`;

const style = `:root {
  color-scheme: light dark;
  --ground: #f4f6f5; --paper: #fff; --ink: #17262a; --quiet: #45565a; --line: #c9d3d2; --link: #0a5563;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #11181a; --paper: #1a2427; --ink: #e6edec; --quiet: #aebcbd; --line: #35464a; --link: #8fd3df; }
}
body {
  max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere;
  background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.65 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
}
h1, h2, h3, h4 { line-height: 1.35; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; font-size: 1.3rem; } h3 { margin: 0; font-size: 1.1rem; }
h4 { margin: 1em 0 0.3em; font-size: 1rem; }
a { color: var(--link); } small, [lang="en"], dt { color: var(--quiet); }
h1 [lang="en"], h2 [lang="en"] { display: block; font-size: 0.75em; font-weight: 400; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0; list-style: none; }
nav a, .back a { display: inline-flex; align-items: center; min-height: 44px; }
article { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); }
dl { margin: 0.5rem 0; } dl div { display: flex; flex-wrap: wrap; gap: 0 0.6rem; } dd { margin: 0; flex: 1 1 15rem; }
dt { flex: none; min-width: 9.5rem; }
summary { min-height: 44px; padding: 0.6rem 0; box-sizing: border-box; cursor: pointer; }
.rules { padding-inline-start: 1.1rem; } .rules li { margin: 0.7rem 0; }
code { font-size: 0.85em; }
.disputed { padding: 0 0.8rem 0.2rem; border-inline-start: 4px solid #b25b00; }
textarea {
  width: 100%; box-sizing: border-box; padding: 0.6rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--quiet); border-radius: 8px;
}
a:focus-visible, summary:focus-visible, textarea:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
article:target, article:has(> :target), li:target { outline: 3px solid var(--link); }
@media print { body { max-width: none; background: #fff; } }
`;

/** The nation, the regions by their codes, and last what is no place. */
const inOrder = (policies) => {
  const key = ({ admdvs }) => (admdvs === NATION ? '' : admdvs);
  return [...policies].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** The page and its style. */
export function sourcesPage(policies, { csp = '' } = {}) {
  const ordered = inOrder(policies);
  const documents = documentsOf(ordered);
  const seen = new Set();
  const sections = ordered.map((policy) => {
    const own = documents.filter(({ at }) => at[0].policy === policy);
    const others = documents.filter(({ at }) => at[0].policy !== policy && at.some((one) => one.policy === policy));
    const also = others.length
      ? `<p>另见 <span lang="en">See also</span>：${others
          .map(({ source, at }) => {
            const mine = at.find((one) => one.policy === policy);
            return `<a href="#${sourceAnchor(policy, mine.source)}">《${escaped(source.title)}》</a>`;
          })
          .join(' ')}</p>`
      : '';
    return `<section><h2 id="${regionAnchor(policy)}">${both(policy.name)}</h2>
<p>最近核对 <span lang="en">last checked</span>：${policy.checked_on} · <code>${policy.admdvs}</code></p>
${own.map((document) => articleOf(document, seen)).join('\n')}
${also}</section>`;
  });
  const grades = {};
  for (const { source } of documents) grades[source.grade] = (grades[source.grade] ?? 0) + 1;
  const told = joined(
    Object.entries(grades).map(([grade, n]) => ({ zh: `${gradeOf(grade).zh} ${n}`, en: `${gradeOf(grade).en} ${n}` })),
  );
  const disputed = documents.filter(({ disputes }) => disputes.length).length;
  const rows = ordered.reduce((sum, policy) => sum + citingIn(policy).length, 0);
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
${csp ? `<meta http-equiv="Content-Security-Policy" content="${escaped(csp)}">` : ''}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>依据一览</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./sources.css">
</head>
<body>
<header>
<p class="back"><a href="./index.html">异地看病，医保怎么报 <span lang="en">&nbsp;The calculator</span></a></p>
<h1>依据一览 <span lang="en">Register of sources</span></h1>
<p>每个数、每句话依据哪份文件，我们在哪里读到，别处有没有不同的说法，都写在这里。共 ${documents.length} 份文件（${escaped(told.zh)}），
支撑 ${rows} 行规则；${disputed} 份另有说法。没有写的就是没有找到，不是没有规定。</p>
<p lang="en">Which document each number and sentence rests on, where we read it, and what is said otherwise.
${documents.length} documents (${escaped(told.en)}) carry ${rows} rows; of ${disputed} something is said otherwise.
What is not here was not found, which does not mean that no rule exists.</p>
</header>
<main>
${correcting}
<nav aria-label="地区 Regions">
<h2>按地区找 <span lang="en">By region</span></h2>
<ul>
${ordered.map((policy) => `<li><a href="#${regionAnchor(policy)}">${both(policy.name)}</a></li>`).join('\n')}
</ul>
</nav>
${sections.join('\n')}
</main>
</body>
</html>
`;
  return { 'sources.html': html, 'sources.css': style };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../../build/sources', import.meta.url));
  const root = new URL('../../policies/', import.meta.url);
  const policies = readdirSync(root)
    .sort()
    .flatMap((name) => {
      try {
        return [JSON.parse(readFileSync(new URL(`${name}/policy.json`, root), 'utf8'))];
      } catch (error) {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
        throw error;
      }
    });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(sourcesPage(policies))) writeFileSync(resolve(folder, name), text);
}
