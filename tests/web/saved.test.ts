/// <reference types="vitest/globals" />

import type { Form } from '../../web/src/answers/fields.js';
import { EMPTY } from '../../web/src/answers/fields.js';
import { fileText, fromFile, linked, linkHash, readFile, readHash } from '../../web/src/answers/saved.js';

const form: Form = {
  ...EMPTY,
  insured: '140830',
  scheme: '390',
  place: 'other_province',
  placeProvince: '610000',
  placeCity: '610100',
  placeSearch: '西安 & 临潼',
  care: '14',
  disease: 'diabetes',
  recognised: 'yes',
  reason: 'living',
  howLong: 'long',
  filed: 'yes',
  filedOn: '2024-02-01',
  stay: 'dates',
  begin: '2024-03-01',
  bill: 'known',
  total: '５万',
  split: 'all',
  age: '62岁',
  identity: 'subsistence,marginal',
  trauma: 'none',
};
const heard = { '140830 390 14 deductible': '1,500 元', '140830 390 14 critical_counts': 'deductible,own_share' };
const kept = { form, heard, page: 'result' as const, ticked: ['filing/card', 'manual/invoice'] };
const EMPTIED = { disease: '', recognised: '', identity: '', trauma: '', placeSearch: '' };

describe('a file', () => {
  const text = fileText(kept, '2024-03-05', 'what it holds');
  test('gives back all that was typed, heard and ticked', () => {
    expect(readFile(text)).toEqual({ kept });
  });
  test('says what it is, of which version and day, and holds no empty answers', () => {
    expect(JSON.parse(text)).toMatchObject({
      format: 'yidi-answers',
      version: 1,
      holds: 'what it holds',
      saved_on: '2024-03-05',
    });
    expect(text).not.toContain('""');
  });
  const changed = (change: object): string => JSON.stringify({ ...JSON.parse(text), ...change });
  test('what is none of ours, newer or damaged is refused, each with its own sentence', () => {
    for (const other of ['', 'hello', '[]', 'null', '1', '{}', '{"format": "other"}', 'x'.repeat(300_000)])
      expect(readFile(other), other.slice(0, 20)).toEqual({ problem: 'not_ours' });
    expect(readFile(changed({ version: 2 }))).toEqual({ problem: 'newer' });
    expect(readFile(changed({ form: { ...form, a_new_question: 'x' } }))).toEqual({ problem: 'newer' });
    for (const change of [
      { version: '1' },
      { version: 0 },
      { form: null },
      { form: [] },
      { form: { total: 5 } },
      { form: { scheme: '<b>' } },
      { form: { total: 'a\u0007' } },
      { heard: { 'somewhere else': '1' } },
      { heard: 'x' },
      { ticked: [1] },
      { ticked: 'all' },
      { ticked: ['<b>'] },
    ])
      expect(readFile(changed(change)), JSON.stringify(change)).toEqual({ problem: 'damaged' });
    expect(readFile(changed({ form: { ['__proto__']: 'x' } }))).not.toHaveProperty('kept.form.x');
  });
  test('lines are kept, as they were pasted', () => {
    const pasted = { ...form, placeSearch: '西安\t临潼\n灞桥' };
    expect(readFile(fileText({ ...kept, form: pasted }, '2024-03-05', ''))).toMatchObject({ kept: { form: pasted } });
  });
  test('a huge file is not even read', async () => {
    const file = { size: 10_000_000, text: () => Promise.reject(new Error('read')) } as unknown as File;
    expect(await fromFile(file)).toEqual({ problem: 'not_ours' });
  });
});

describe('a link', () => {
  test('leaves out the money, and never tells of illness or need', () => {
    const expected = { ...form, ...EMPTIED, total: '' };
    expect(linked(kept, false)).toEqual({ form: expected, heard: {} });
    expect(readHash(linkHash(kept, false))).toEqual({
      kept: { form: expected, heard: {}, ticked: [], page: 'result' },
    });
    for (const amounts of [false, true])
      expect(decodeURIComponent(linkHash(kept, amounts))).not.toMatch(
        /diabetes|subsistence|临潼|filing\/card|recognised/,
      );
    expect(decodeURIComponent(linkHash(kept, false))).not.toMatch(/５万|1,500/);
  });
  test('carries the money and what an office said where the person wants it', () => {
    expect(readHash(linkHash(kept, true))).toEqual({
      kept: { form: { ...form, ...EMPTIED }, heard, ticked: [], page: 'result' },
    });
  });
  test('holds to what a chat lets through: one hash, plain letters, short', () => {
    const hash = linkHash(kept, true);
    expect(hash).toMatch(/^#yidi=1&[\w.%&=+*-]+$/);
    expect(hash.length).toBeLessThan(900);
  });
  test('cut or changed anywhere, it is refused', () => {
    const hash = linkHash(kept, true);
    for (let length = 0; length < hash.length; length += 1)
      expect(readHash(hash.slice(0, length)), hash.slice(0, length)).toHaveProperty('problem');
    for (let at = 6; at < hash.length; at += 1) {
      const other = hash[at] === '5' ? '6' : '5';
      expect(readHash(hash.slice(0, at) + other + hash.slice(at + 1)), `at ${at}`).toHaveProperty('problem');
    }
  });
  test('with a good sum but foreign content it is refused as well', () => {
    const sum = (text: string): string => {
      let value = 0x811c9dc5;
      for (const one of text) value = Math.imul(value ^ one.charCodeAt(0), 0x01000193) >>> 0;
      return `#${text}&sum=${value.toString(36)}`;
    };
    expect(readHash(sum('yidi=1&scheme=390'))).toHaveProperty('kept');
    expect(readHash(sum('yidi=2&scheme=390'))).toEqual({ problem: 'newer' });
    expect(readHash(sum('yidi=1&unheard_of=1'))).toEqual({ problem: 'newer' });
    for (const bad of [
      'yidi=x&scheme=390',
      'yidi=1&scheme=%3Cscript%3E',
      'yidi=1&scheme=390&scheme=310',
      'yidi=1&heard=x',
      'yidi=1&total=%00',
      `yidi=1&scheme=${'9'.repeat(201)}`,
    ])
      expect(readHash(sum(bad)), bad).toEqual({ problem: 'damaged' });
    expect(readHash(sum(`yidi=1&total=${'9'.repeat(9000)}`))).toEqual({ problem: 'link_cut' });
  });
});
