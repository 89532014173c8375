// The register of sources: nothing that a rule rests on is missing from it, and nothing in it leads nowhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'parse5';
import { CSP } from '../web/csp.js';
import { citingIn, documentsOf, restsOn, sourceAnchor, sourcesPage } from '../web/scripts/sources-page.mjs';
import { policies as texts } from './package.mjs';

const policies = texts.map((text) => JSON.parse(text));
const files = sourcesPage(policies, { csp: CSP });
const built = (name) => readFileSync(new URL(`../build/web/${name}`, import.meta.url), 'utf8');

/** Every element of the page, with its attributes and all text below it. */
function elements(node, all = []) {
  if (node.tagName) all.push(node);
  for (const child of node.childNodes ?? []) elements(child, all);
  return all;
}
const attribute = (node, name) => node.attrs.find((one) => one.name === name)?.value;
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const all = elements(parse(files['sources.html']));
const byId = new Map(all.filter((one) => attribute(one, 'id')).map((one) => [attribute(one, 'id'), one]));
const articleWith = (node) => (node.tagName === 'article' ? node : articleWith(node.parentNode));

test('the built site has the page as the policies make it', () => {
  for (const [name, text] of Object.entries(files)) assert.ok(built(name) === text, name);
});

test('every document of every policy is on it, with all that is known of it', () => {
  for (const policy of policies)
    for (const source of policy.sources) {
      const about = `${policy.admdvs} ${source.id}`;
      assert.ok(byId.has(sourceAnchor(policy, source)), about);
      const told = textOf(articleWith(byId.get(sourceAnchor(policy, source))));
      for (const key of ['title', 'issuer', 'number', 'date', 'as_of', 'read_in'])
        if (source[key]) assert.ok(told.includes(source[key]), `${about}: ${key}`);
      for (const { what } of source.disputed ?? [])
        for (const words of Object.values(what)) assert.ok(told.includes(words), `${about}: ${words}`);
    }
});

test('every row is on it, under each document that it rests on, and has one anchor', () => {
  for (const policy of policies)
    for (const { rule, row } of citingIn(policy)) {
      assert.ok(byId.has(rule), rule);
      for (const id of restsOn(policy, row.cite)) {
        const source = policy.sources.find((one) => one.id === id);
        assert.ok(source, `${rule}: ${id}`);
        const article = articleWith(byId.get(sourceAnchor(policy, source)));
        assert.ok(
          elements(article).some((one) => one.tagName === 'code' && textOf(one) === rule),
          `${rule} under ${id}`,
        );
      }
    }
  assert.equal(byId.size, all.filter((one) => attribute(one, 'id')).length, 'an id stands for one thing');
});

test('what a document is disputed by says so too', () => {
  for (const { disputes, at } of documentsOf(policies))
    for (const { other, policy } of disputes)
      if (other) {
        const article = articleWith(byId.get(sourceAnchor(at[0].policy, at[0].source)));
        const anchors = elements(article).map((one) => attribute(one, 'href'));
        assert.ok(anchors.includes(`#${sourceAnchor(policy, other)}`), other.id);
      }
});

test('a cite rests on the document it begins with and on those that it names', () => {
  const policy = {
    sources: [
      { id: 'notice', number: '医保发〔2022〕22号', title: '关于直接结算工作的通知' },
      { id: 'rules', number: '医保发〔2022〕22号附件', title: '直接结算经办规程' },
      { id: 'law', number: null, title: '中华人民共和国社会保险法' },
    ],
  };
  assert.deepEqual(restsOn(policy, 'notice 二（二）；经办规程第七条'), ['notice', 'rules']);
  assert.deepEqual(restsOn(policy, 'rules 第七条；医保发〔2022〕22号二（五）'), ['rules', 'notice']);
  assert.deepEqual(restsOn(policy, 'rules 第七条；社会保险法第三十条'), ['rules', 'law']);
  assert.deepEqual(restsOn(policy, 'rules 第四十四条、第六十一条'), ['rules']);
});

test('one document is told alike by every policy that names it', () => {
  for (const { source, at } of documentsOf(policies))
    for (const { source: one, policy } of at)
      for (const key of ['title', 'issuer', 'number', 'date'])
        assert.equal(one[key], source[key], `${policy.admdvs} ${one.id}: ${key}`);
});

test('it is HTML that leads nowhere else and runs nothing', () => {
  const links = all.flatMap((one) => ['href', 'src'].map((name) => attribute(one, name)).filter(Boolean));
  for (const link of links)
    assert.ok(link.startsWith('#') ? byId.has(decodeURIComponent(link.slice(1))) : link.startsWith('./'), link);
  assert.deepEqual(
    all.filter(({ tagName }) => ['script', 'style', 'img', 'iframe', 'form'].includes(tagName)),
    [],
  );
  assert.doesNotMatch(files['sources.html'], /undefined|\[object|NaN/);
});

test('whoever knows better finds how to say so', () => {
  const box = byId.get('correction');
  assert.equal(box.tagName, 'textarea');
  assert.match(textOf(box), /文号[\s\S]*Address/);
});

test('it is no part of a first visit, and kept once it was opened', () => {
  const [, manifest] = /^const OFFLINE = (.*);$/m.exec(built('sw.js'));
  const { first, groups } = JSON.parse(manifest);
  assert.ok(!('sources.html' in first) && !('sources.css' in first));
  assert.ok('sources.html' in groups['sources.html'] && 'sources.css' in groups['sources.html']);
});
