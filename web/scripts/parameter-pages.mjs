// The text of the manual's pages, in Markdown: one a parameter and one a dimension, made from the policy schema and
// from the worked cases that policies/schema/examples.json names. A description in the schema is read by its line
// labels (see `labels`). manual.mjs makes pages of them.
import { readFileSync } from 'node:fs';
import { wholeRows } from '../src/engine/table.js';
import { casesOf } from '../src/write/case-file.js';
import { beginning, namesOf, vocabularyOf, withNames } from './vocabulary.mjs';

const root = new URL('../../', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const vocabulary = vocabularyOf();
export const schema = withNames(json('policies/schema/policy.schema.json'), vocabulary);
export const examples = json('policies/schema/examples.json');
export const parameters = schema.properties.tables.properties;
export const dimensions = schema.$defs.when.properties;
const caseSchema = json('policies/schema/case.schema.json');

// --- Reading the schema --------------------------------------------------------------------------------------------

export const labels = {
  step: ['步骤：', 'Step: '],
  absent: ['没有写时：', 'Not stated: '],
  together: ['配合：', 'Together with: '],
  mind: ['注意：', 'Mind: '],
  conditions: ['常用条件：'],
  wording: ['通知里的写法：'],
};

// An editor's completion shows a description alone, so each begins with the name; beside a title it need not.
const withoutName = (text) => text?.replace(/^(?:【[^】]*】|\[[^\]]*\] )/, '');

// What a description says, by label: what the parameter decides stands first in each language, without a label.
export function partsOf(description) {
  const lines = description.split('\n');
  const labelled = (label) => lines.find((line) => line.startsWith(label))?.slice(label.length);
  const isLabelled = (line) =>
    Object.values(labels)
      .flat()
      .some((label) => line.startsWith(label));
  const [zh, en] = lines.filter((line) => !isLabelled(line));
  const parts = { decides: { zh: withoutName(zh), en: withoutName(en) } };
  for (const [name, [inChinese, inEnglish]] of Object.entries(labels))
    parts[name] = { zh: labelled(inChinese), en: inEnglish && labelled(inEnglish) };
  return parts;
}

const resolved = (node) =>
  node?.$ref?.startsWith('#/$defs/') ? schema.$defs[node.$ref.slice('#/$defs/'.length)] : node;
const rowSchemaOf = (parameter) => resolved(parameters[parameter].items);
const valueKeys = Object.keys(schema.$defs)
  .filter((name) => name.endsWith('_value'))
  .map((name) => name.slice(0, -'_value'.length));
export const kindsOf = (parameter) =>
  Object.keys(rowSchemaOf(parameter).properties).filter((key) => key === 'choice' || valueKeys.includes(key));
export const choicesOf = (parameter) => rowSchemaOf(parameter).properties.choice?.oneOf ?? [];
export const termsOf = (dimension) => resolved(dimensions[dimension].anyOf?.[0])?.oneOf ?? [];
const splitAtChinese = (text) => {
  const [, en, zh] = /^([^\u3400-\u9fff]*?)\s*([\u3400-\u9fff].*)?$/s.exec(text) ?? [];
  return { zh, en };
};
const splitAtEnglish = (text) => {
  const [, zh, en] = /^(.*[\u3400-\u9fff。；）”]) ([^\u3400-\u9fff]+)$/s.exec(text) ?? [];
  return { zh, en };
};

// A table row for a value that a schema explains; what only repeats the name is left out.
function termRow({ const: value, title, description }) {
  const names = namesOf(title);
  const told = splitAtEnglish(description);
  const zh = told.zh === `${names.zh}。` ? '' : told.zh.replace(`${names.zh}：`, '');
  const en = told.en === `${names.en}.` ? '' : told.en.replace(`${names.en}: `, '');
  return `| \`${value}\` | ${names.zh}<br>${names.en} | ${[zh, en].filter(Boolean).join('<br>')} |`;
}

// The words of which a value can only be made, where a form holds such a list.
function closedListIn(node) {
  if (!node || typeof node !== 'object') return [];
  if (node.oneOf?.every((one) => 'const' in one)) return node.oneOf;
  for (const [key, child] of Object.entries(node)) {
    const found = key === 'examples' ? [] : closedListIn(child);
    if (found.length) return found;
  }
  return [];
}

// Identifiers of other parameters that a text names.
const namedIn = (text, self) =>
  [...new Set(text.match(/[a-z]+(?:_[a-z]+)*/g) ?? [])].filter((id) => id !== self && id in parameters);
export const conditionsOf = (parameter) =>
  partsOf(parameters[parameter].description).conditions.zh.replace('。', '').split('、');

// --- A worked example in words -------------------------------------------------------------------------------------

const called = ({ zh, en }) => [zh, beginning(en)];
const sheet = Object.fromEntries(vocabulary.fields.map(({ id, name }) => [id, called(name)]));
const ofDimension = (id) => called(vocabulary.dimensions.find((one) => one.id === id).name);
const answers = {
  '/filing/required': ['要不要备案', 'Filing needed'],
  '/filing/category': ofDimension('category'),
  '/filing/status': ofDimension('filing'),
  '/filing/may_file': ['能不能备案', 'May file'],
  '/filing/valid_until': ['有效的最后一天', 'Valid until'],
  '/filing/act_by': ['备案最后一天', 'File by'],
  '/filing/changeable_from': ['可以变更的日期', 'May be changed from'],
  '/filing/commitment': ['能不能用承诺书', 'Commitment letter'],
  '/filing/institutions': ['选定医院', 'Chosen institutions'],
  '/filing/institutions/number/0': ['选定家数，最少', 'Institutions, least'],
  '/filing/institutions/number/1': ['选定家数，最多', 'Institutions, most'],
  '/filing/institutions/changes_a_year/0': ['一年可变更次数', 'Changes a year'],
  '/filing/institutions/valid_months/0': ['选定管几个月', 'Months the choice holds'],
  '/route/direct': ['能不能直接结算', 'Direct settlement'],
};
const lists = {
  '/filing/materials': ['备案材料', 'Papers'],
  '/filing/proxy_materials': ['代办材料', "Proxy's papers"],
  '/filing/channels': ['备案渠道', 'Channel'],
  '/filing/procedure': ['办理步骤', 'Step'],
  '/route/materials': ['就医材料', 'Papers for the hospital'],
  '/route/prior_review': ['先问清', 'Ask first'],
  '/route/conditions': ['直接结算的前提', 'Precondition'],
  '/route/manual/materials': ['手工报销材料', 'Claim papers'],
  '/route/handling_times': ['经办时限', 'Handling time'],
  '/referral_hospitals': ['转诊医院', 'May refer'],
  '/offices': ['咨询', 'Ask'],
  '/notices': ['提示', 'Remark'],
};
const words = {
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  undetermined: ['不知道', 'undetermined'],
  conditional: ['有条件', 'conditional'],
  unknown: ['不知道', 'unknown'],
  true: ['是', 'yes'],
  false: ['否', 'no'],
  null: ['没有', 'none'],
};

const isMoney = (text) => typeof text === 'string' && /^-?\d+\.\d\d$/.test(text);
const yuan = (text, zh) =>
  isMoney(text) ? text.replace(/\B(?=(\d{3})+(?!\d)(?=.*\.))/g, ',') + (zh ? '元' : ' yuan') : String(text);

const undetermined = { zh: '没有规定，算不出', en: 'not stated, so not determined' };

// A value as the schema's own words have it, looked for where a row or a condition would write it.
function inWords(value, terms) {
  const term = terms.find((one) => one.const === value);
  if (term) return namesOf(term.title);
  const [zh, en] = words[String(value)] ?? [yuan(value, true), yuan(value, false)];
  return { zh, en };
}

const choiceDefs = { '/filing/required': 'filing_required', '/filing/commitment': 'filing_commitment' };
const dimensionOfAnswer = { '/filing/category': 'category', '/filing/status': 'filing' };
const dimensionOfCase = {
  insutype: 'insutype',
  psn_type: 'psn_type',
  med_type: 'med_type',
  dedc_hosp_lv: 'level',
  category: 'category',
  proof: 'proof',
  trauma: 'trauma',
  disease: 'disease',
  transfer: 'transfer',
};

function expected(pointer, value, row) {
  if (pointer.startsWith('/steps/') || pointer === '/settlement/exact' || pointer === '/policy/admdvs') return null;
  const field = pointer.split('/').at(-1);
  const terms = dimensionOfAnswer[pointer]
    ? termsOf(dimensionOfAnswer[pointer])
    : choiceDefs[pointer]
      ? choicesOf(choiceDefs[pointer])
      : [];
  if (pointer.startsWith('/settlement/sheet/'))
    return { label: sheet[field], value: value === null ? undetermined : inWords(value, []), id: field };
  if (answers[pointer]) return { label: answers[pointer], value: inWords(value, terms), id: pointer };
  const list = Object.keys(lists).find((start) => pointer.startsWith(start + '/'));
  if (!list) return null;
  const named = itemsOf(row).find((item) => item.id === value)?.name;
  return { label: lists[list], value: named ?? inWords(value, []), id: pointer };
}
const itemsOf = (row) => (row.list ?? []).flatMap((item) => [item, ...(item.any_of ?? [])]);

// Where it is no condition, and the case schema's own words are too long for a label.
const inputLabels = {
  begndate: ['入院或就诊日期', 'Begins'],
  enddate: ['出院或离开日期', 'Ends'],
  identity: ['身份', 'Identity'],
  institution_chosen: ['是选定的医院', 'A chosen institution'],
  changes_used: ['今年已变更次数', 'Changes so far this year'],
  by_proxy: ['由别人代办', 'Filed by a proxy'],
  balc: ['本人账户余额', 'Own account balance'],
  use: ['用账户付', 'Pay by account'],
  otp_hifp_pay: ['门诊基金已付', 'Fund, outpatient visits'],
  opsp_hifp_pay: ['门诊慢特病基金已付', 'Fund, chronic outpatient'],
  transfer_act_pay_dedc: ['转院前已付的起付线', 'Deductible before the transfer'],
  months: ['在那里住几个月', 'Months there'],
  why: ['为什么在那里', 'Why there'],
};
const whyWords = {
  resettled: ['退休定居', 'resettled'],
  living: ['长期居住', 'living there'],
  working: ['工作', 'working there'],
  treatment: ['治疗', 'for treatment'],
  trip: ['临时外出', 'on a trip'],
};

// One input of the case: its label and value, or null where it says only that there is nothing.
function input(part, key, value, node) {
  const { zh = '', en = '' } = splitAtChinese(node?.description ?? '');
  const [short, shortEnglish] = inputLabels[key] ?? [zh.split(/[；。：，（]/)[0], en.split(/[.:;,(]/)[0].trim()];
  const condition = key === 'mdtrtarea_admvs' ? 'place' : (dimensionOfCase[key] ?? key);
  const label = condition in dimensions ? namesOf(dimensions[condition].title) : { zh: short, en: shortEnglish };
  const nothing =
    value === null ||
    value === '0.00' ||
    (Array.isArray(value) && value.length === 0) ||
    key === 'insu_admdvs' ||
    (value === false && part !== 'filing');
  if (nothing || (key === 'trauma' && value === 'none')) return null;
  if (key === 'identity') {
    const own = { civil_servant: dimensions.civil_servant, enterprise_supplement: dimensions.enterprise_supplement };
    const named = value.map((id) => (own[id] ? namesOf(own[id].title) : inWords(id, termsOf('aid_identity'))));
    return { label, value: { zh: named.map((one) => one.zh).join('、'), en: named.map((one) => one.en).join(', ') } };
  }
  if (key === 'why') return { label, value: { zh: whyWords[value][0], en: whyWords[value][1] } };
  return { label, value: inWords(value, dimensionOfCase[key] ? termsOf(dimensionOfCase[key]) : []) };
}

const classes = Object.fromEntries(vocabulary.lists.ItemClass.map(({ id, name }) => [id, name.zh]));
function billLine(item) {
  const amount = item.amount ? yuan(item.amount, true) : `${yuan(item.pric, true)} × ${item.cnt}`;
  const more = [
    classes[item.chrgitm_lv],
    item.selfpay_prop && `先行自付${item.selfpay_prop}`,
    item.pric_uplmt_amt && `限价${yuan(item.pric_uplmt_amt, true)}`,
  ].filter(Boolean);
  return `${item.name ?? '费用'} ${amount}${more.length ? `（${more.join('，')}）` : ''}`;
}

function inputs(given) {
  const told = [];
  for (const [part, node] of Object.entries(caseSchema.properties)) {
    const value = given[part];
    if (value === null || value === undefined || typeof value !== 'object') continue;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'items') {
        told.push({ label: { zh: '费用明细', en: 'Bill' }, value: { zh: one.map(billLine).join('；'), en: '' } });
        continue;
      }
      if (typeof one === 'object' && one !== null && !Array.isArray(one)) continue;
      const said = input(part, key, one, node.properties[key]);
      if (said)
        told.push(
          part === 'year'
            ? { ...said, label: { zh: '今年以前：' + said.label.zh, en: 'Earlier this year: ' + said.label.en } }
            : said,
        );
    }
  }
  return told;
}

// The example that examples.json names for a parameter: policy, row, case.
export function workedExample(parameter) {
  const { policy: folder, row: rowId, case: name } = examples[parameter];
  const policy = json(`${folder}/policy.json`);
  const row = wholeRows(policy.tables[parameter] ?? []).find(({ id }) => id === rowId);
  const one = casesOf(json(`${folder}/cases.json`)).find((each) => each.name === name);
  // An invented region's whole rule stands in one line of its sources.
  const [, rule] =
    /^\| example \|.*\| reported \| (.*) \|$/m.exec(readFileSync(new URL(`${folder}/sources.md`, root), 'utf8')) ?? [];
  return { folder, policy, row, case: one, rule };
}

// --- Pages ---------------------------------------------------------------------------------------------------------

const code = (value) => '```json\n' + value + '\n```';
const oneLine = (value) => {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}: ${oneLine(one)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
};
const indented = (value, space = '') => {
  const line = oneLine(value);
  if (space.length + line.length <= 110 || typeof value !== 'object') return line;
  const inner = space + '  ';
  if (Array.isArray(value)) return `[\n${value.map((one) => inner + indented(one, inner)).join(',\n')}\n${space}]`;
  return `{\n${Object.entries(value)
    .map(([key, one]) => `${inner}${JSON.stringify(key)}: ${indented(one, inner)}`)
    .join(',\n')}\n${space}}`;
};
const rowText = (row) => indented(row);
const cell = (text) => text.replace(/\|/g, '\\|');

const kindWords = Object.fromEntries(valueKeys.map((key) => [key, namesOf(schema.$defs[`${key}_value`].title)]));
const dimensionLink = (id, up = '') => `[${namesOf(dimensions[id].title).zh} \`${id}\`](${up}when/${id}.md)`;
// JSON and identifiers of a Chinese text as code; those of parameters lead to their page.
const marked = (text) => text.replace(/\{".*?\}|[a-z]+(?:[._][a-z]+)+/g, '`$&`');
const linked = (text, self) =>
  text.replace(/\{".*?\}|[a-z]+(?:[._][a-z]+)*/g, (found) => {
    if (found in parameters && found !== self) return `[\`${found}\`](${found}.md)`;
    return /[._{]/.test(found) ? `\`${found}\`` : found;
  });
const parameterLink = (id, up = '') => `[${namesOf(parameters[id].title).zh} \`${id}\`](${up}${id}.md)`;

function valueSection(parameter) {
  const kinds = kindsOf(parameter).filter((kind) => kind !== 'choice');
  const lines = kinds.map((kind) => {
    const told = splitAtEnglish(schema.$defs[`${kind}_value`].description);
    return `- \`${kind}\` ${kindWords[kind].zh} ${kindWords[kind].en}：${told.zh} ${told.en}`;
  });
  const choices = choicesOf(parameter).map(termRow);
  const table = choices.length ? ['', '| `choice` | 意思 | 说明 |', '|---|---|---|', ...choices] : [];
  const properties = rowSchemaOf(parameter).properties;
  const terms = kinds.flatMap((kind) => closedListIn(resolved(properties[kind])));
  const closed = terms.length ? ['', '| 可用的词 | 意思 | 说明 |', '|---|---|---|', ...terms.map(termRow)] : [];
  return [...lines, ...table, ...closed].join('\n').trim();
}

function exampleSection(parameter) {
  const { folder, policy, row, case: one, rule } = workedExample(parameter);
  const told = inputs(one.case).map(
    ({ label, value }) => `- ${label.zh}：${value.zh}${value.en ? ` <small>${label.en}: ${value.en}</small>` : ''}`,
  );
  const results = Object.entries(one.expect)
    .map(([pointer, value]) => expected(pointer, value, row))
    .filter(Boolean);
  return [
    `来自“${policy.name.zh}”（\`${folder}\`），样例“${one.name}”。\`yidi check\` 每次都会重新核对。`,
    ...(rule ? ['', `规定：${rule}`] : []),
    '',
    '所用的行：',
    '',
    code(rowText(row)),
    '',
    '情形：',
    '',
    ...told,
    '',
    `算法：**${one.why}**`,
    '',
    '结果：',
    '',
    '| 项目 | | 结果 |',
    '|---|---|---|',
    ...results.map(
      ({ label, value: { zh, en }, id }) =>
        `| ${label[0]}<br>${label[1]} | \`${id}\` | ${cell(zh)}${zh === en ? '' : `<br>${cell(en)}`} |`,
    ),
  ].join('\n');
}

function parameterPage(parameter) {
  const { title, description, items } = parameters[parameter];
  const { zh, en } = namesOf(title);
  const parts = partsOf(description);
  const neighbours = namedIn(`${parts.together.zh} ${parts.mind.zh}`, parameter);
  const zhText = (text) => linked(text, parameter);
  return [
    `# ${zh} \`${parameter}\``,
    `*${en}*`,
    '',
    '## 决定什么',
    '',
    marked(parts.decides.zh),
    '',
    parts.decides.en,
    '',
    '## 在结算的哪一步',
    '',
    `${parts.step.zh.replace(/。$/, '')}（[全部步骤](README.md)）`,
    '',
    parts.step.en,
    '',
    '## 怎么填',
    '',
    valueSection(parameter),
    '',
    '## 常用的条件',
    '',
    conditionsOf(parameter)
      .map((id) => `- ${dimensionLink(id)}`)
      .join('\n'),
    '',
    '## 通知里怎么写',
    '',
    parts.wording.zh,
    '',
    '## 照着写',
    '',
    ...items.examples.flatMap((row) => [code(rowText(row)), '']),
    '## 没有写会怎样',
    '',
    zhText(parts.absent.zh),
    '',
    parts.absent.en,
    '',
    '## 和别的参数的关系',
    '',
    zhText(parts.together.zh),
    '',
    parts.together.en,
    '',
    ...(neighbours.length ? [neighbours.map((id) => `- ${parameterLink(id)}`).join('\n'), ''] : []),
    '## 容易弄错的',
    '',
    zhText(parts.mind.zh),
    '',
    parts.mind.en,
    '',
    '## 一个算好的例子',
    '',
    exampleSection(parameter),
    '',
  ].join('\n');
}

function dimensionPage(dimension) {
  const { title, description, examples: shown } = dimensions[dimension];
  const { zh, en } = namesOf(title);
  const [inChinese, inEnglish] = description.split('\n').map(withoutName);
  const terms = termsOf(dimension).map(termRow);
  const used = Object.keys(parameters).filter((parameter) => conditionsOf(parameter).includes(dimension));
  return [
    `# 条件：${zh} \`${dimension}\``,
    `*Condition: ${en}*`,
    '',
    marked(inChinese),
    '',
    inEnglish,
    '',
    '## 照着写',
    '',
    ...shown.flatMap((value) => [code(oneLine({ when: { [dimension]: value } })), '']),
    ...(terms.length ? ['## 可以填的值', '', '| 值 | 意思 | 说明 |', '|---|---|---|', ...terms, ''] : []),
    '## 常用在',
    '',
    used.length
      ? used.map((id) => `- ${parameterLink(id, '../')}`).join('\n')
      : '很少用到，写法与其他条件一样。 Seldom needed; written like any other.',
    '',
  ].join('\n');
}

function indexPage() {
  const steps = new Map();
  for (const id of Object.keys(parameters)) {
    const { step } = partsOf(parameters[id].description);
    steps.set(step.zh, { en: step.en, ids: [...(steps.get(step.zh)?.ids ?? []), id] });
  }
  const order = [...steps.keys()].sort((a, b) => rank(a) - rank(b));
  const table = (step) => [
    `## ${step.replace(/。$/, '')}`,
    `*${steps.get(step).en.replace(/\.$/, '')}*`,
    '',
    '| 参数 | 名称 | 决定什么 |',
    '|---|---|---|',
    ...steps.get(step).ids.map((id) => {
      const { zh, en } = namesOf(parameters[id].title);
      const [decides] = partsOf(parameters[id].description).decides.zh.split('。');
      return `| [\`${id}\`](${id}.md) | ${zh}<br>${en} | ${cell(decides)}。 |`;
    }),
    '',
  ];
  return [
    '# 参数一览',
    '*Parameters, in the order of the settlement*',
    '',
    '政策文件的 `tables` 里，一个参数一张表。这里按结算的先后排列：前一步的结果是后一步的起点。',
    '手上有一份通知、不知道该写哪个参数的，先看[从通知到政策](../from-notice-to-policy.md)。',
    '',
    "A policy's `tables` hold one table a parameter; here they stand in the order of the settlement. To get from the",
    'wording of a notice to its parameters, read [from notice to policy](../from-notice-to-policy.md) first.',
    '',
    ...order.flatMap(table),
    '## 条件',
    '*Conditions: what a row may depend on*',
    '',
    '| 条件 | 名称 |',
    '|---|---|',
    ...Object.keys(dimensions).map(
      (id) =>
        `| [\`${id}\`](when/${id}.md) | ${namesOf(dimensions[id].title).zh}<br>${namesOf(dimensions[id].title).en} |`,
    ),
    '',
  ].join('\n');
}
// Numbered steps by their number, the others after them as they come.
const rank = (step) => Number(/^\d+/.exec(step)?.[0] ?? 99);

export function pages() {
  const all = { 'README.md': indexPage() };
  for (const parameter of Object.keys(parameters)) all[`${parameter}.md`] = parameterPage(parameter);
  for (const dimension of Object.keys(dimensions)) all[`when/${dimension}.md`] = dimensionPage(dimension);
  return all;
}
