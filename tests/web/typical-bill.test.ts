/// <reference types="vitest/globals" />

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { typicalBills } from '../../web/scripts/typical-plugin.js';
import { buildCase } from '../../web/src/answers/case.js';
import type { Form } from '../../web/src/answers/fields.js';
import { linkHash, readHash } from '../../web/src/answers/saved.js';
import { form } from './context.js';

const STAY = { insured: '140830', place: 'other_province', placeProvince: '610000', bill: 'typical' };
const built = (more: Partial<Form>) => buildCase(form({ ...STAY, ...more }), '2026-12-01');

describe('the national average in the place of a bill', () => {
  test.each([
    ['310', '', '11522.00'],
    ['310', 'level:3', '13335.00'],
    ['310', 'level:2', '11522.00'], // no figure of its own: that of all hospitals
    ['310', 'class:3', '11522.00'], // a region's own class is no grade
    ['390', 'unknown', '7339.00'],
    ['390', 'level:3', '11278.00'],
    ['', '', '7339.00'], // whoever has not told is taken for a resident
  ])('scheme %s, hospital %s: %s', (scheme, institution, yuan) => {
    const { case: asked, supposed } = built({ scheme, institution });
    expect(asked.costs).toEqual({ medfee_sumamt: yuan });
    expect(supposed).toContain('bill');
  });
  test('is of hospital stays only', () => {
    const { case: asked, supposed } = built({ scheme: '310', care: '11' });
    expect(asked).not.toHaveProperty('costs');
    expect(supposed).not.toContain('bill');
  });
  test('gives way to the bill', () => {
    const { case: asked, supposed } = built({ bill: 'known', total: '5000' });
    expect(asked.costs).toEqual({ medfee_sumamt: '5000.00' });
    expect(supposed).not.toContain('bill');
  });
  test('goes with a link, for it tells nothing of the person’s money', () => {
    const hash = linkHash({ form: form(STAY), heard: {} }, false);
    expect(readHash(hash)).toMatchObject({ kept: { form: { bill: 'typical' } } });
  });
  test('stands in the notes on the sources, to the yuan', () => {
    const notes = readFileSync(fileURLToPath(new URL('../../policies/typical/sources.md', import.meta.url)), 'utf8');
    for (const { yuan, issuer, year } of typicalBills()) {
      expect(notes).toContain(Number(yuan).toLocaleString('en'));
      expect(notes).toContain(`${year}年全国医疗保障事业发展统计公报（${issuer}`);
    }
  });
});
