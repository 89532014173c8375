/// <reference types="vitest/globals" />

import type { Form } from '../../web/src/answers/fields.js';
import { EMPTY } from '../../web/src/answers/fields.js';
import type { Answer, FilingAnswer } from '../../web/src/contract/types.js';
import { daysBetween } from '../../web/src/show/result/filing.js';
import { daysOf, hasFilingDays } from '../../web/src/show/result/timeline.js';

const TODAY = '2024-03-05';
const AWAY: Partial<Form> = { place: 'other_province', stay: 'dates', begin: '2024-03-01' };
const days = (filing: Partial<FilingAnswer>, answers: Partial<Form> = AWAY) =>
  daysOf(
    { filing: { required: 'required', status: 'missing', may_file: 'yes', ...filing } } as Answer,
    { ...EMPTY, ...answers },
    TODAY,
  );
const brief = (...all: Parameters<typeof days>) => days(...all).map(({ id, from, to, tense }) => [id, from, to, tense]);

describe('the days of filing', () => {
  test('in their order, with what is past and what is ahead', () => {
    expect(brief({ act_by: '2024-04-15', act_by_rule: 'r' }, { ...AWAY, left: 'yes', end: '2024-03-12' })).toEqual([
      ['admitted', '2024-03-01', '2024-03-01', 'past'],
      ['today', TODAY, TODAY, 'now'],
      ['discharged', '2024-03-12', '2024-03-12', 'ahead'],
      ['act_by', '2024-04-15', '2024-04-15', 'ahead'],
    ]);
  });
  test('a day known between two ends keeps both; one that nobody knows has no end', () => {
    expect(brief({ act_by_bounds: ['2024-03-03', '2024-03-09'], act_by_rule: 'r' })).toContainEqual([
      'act_by',
      '2024-03-03',
      '2024-03-09',
      'now',
    ]);
    expect(brief({ act_by_rule: 'r' }).at(-1)).toEqual(['before_discharge', TODAY, null, 'now']);
  });
  test('who has filed sees from when to when it holds, and no last day', () => {
    const filed: Partial<Form> = { ...AWAY, filed: 'yes', filedOn: '2024-02-01' };
    expect(
      brief(
        {
          status: 'valid',
          valid_until: '2024-08-01',
          changeable_from_bounds: ['2024-05-01', '2024-08-01'],
          act_by: '2024-03-09',
        },
        filed,
      ).map(([id]) => id),
    ).toEqual(['filed', 'admitted', 'today', 'changeable', 'valid_until']);
  });
  test('where the region takes no filing there is no last day', () => {
    expect(brief({ may_file: 'no', act_by: '2024-03-09' }).map(([id]) => id)).toEqual(['admitted', 'today']);
  });
  test('what was typed once but does not count is not shown', () => {
    expect(
      brief({}, { ...AWAY, stay: 'later', filed: 'no', filedOn: '2024-02-01', end: '2024-03-09' }).map(([id]) => id),
    ).toEqual(['today']);
    expect(brief({}, { ...AWAY, place: 'home', filed: 'yes', filedOn: '2024-02-01' }).map(([id]) => id)).toEqual([
      'admitted',
      'today',
    ]);
  });
  test('drawn only where filing has a day at all', () => {
    expect(hasFilingDays(days({}))).toBe(false);
    expect(hasFilingDays(days({ act_by: '2024-03-09' }))).toBe(true);
  });
  test('days are counted over the end of a month', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });
});
