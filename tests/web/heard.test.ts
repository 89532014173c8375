// What an office says over the telephone: read as it is typed, kept for that office, sent as the engine understands it.
import { describe, expect, test } from 'vitest';
import { assumptions, heardFrom, heardValue, kindOf, officeOf, questionOf, told } from '../../web/src/answers/heard.js';

describe('what was heard', () => {
  const heard = {
    [`${officeOf('140830', '390', '21')}critical_threshold`]: '10000',
    [`${officeOf('140830', '310', '21')}large_bands`]: '90',
    [`${officeOf('140830', '390', '11')}deductible`]: '50',
    [`${officeOf('530900', '390', '21')}deductible`]: '800',
  };
  test('holds for its region, its scheme and its kind of care', () => {
    expect(heardFrom(officeOf('140830', '390', '21'), heard)).toEqual({ critical_threshold: '10000' });
    expect(heardFrom(officeOf('140830', '310', '21'), heard)).toEqual({ large_bands: '90' });
    expect(heardFrom(officeOf('140830', '390', '11'), heard)).toEqual({ deductible: '50' });
  });
  test('does not follow to another region', () => {
    expect(heardFrom(officeOf('360100', '390', '21'), heard)).toEqual({});
  });
});

describe('how it is typed', () => {
  test.each([
    ['deductible', '1千', '1000.00'],
    ['outpatient_cap', '2,000', '2000.00'],
    ['aid_cap', '3万', '30000.00'],
    ['critical_cap', '不封顶', 'none'],
    ['basic_cap', 'No cap', 'none'],
    ['ratio', '60', '60%'],
    ['critical_bands', '百分之60', '60%'],
    ['nth_deductible_factor', '50％', '50%'],
    ['reduction_points', '10个百分点', '10%'],
    ['reduction_points', '5', '5%'],
    ['reduction_factor', '九折', '90%'],
    ['reduction_factor', '9', '90%'],
    ['reduction_factor', '8.5折', '85%'],
    ['reduction_factor', '八五折', '85%'],
    ['reduction_factor', '85', '85%'],
    ['reduction_factor', '90%', '90%'],
    ['long_term_stay', '6个月', '6'],
    ['filing_validity', '12', '12'],
    ['critical_counts', 'deductible,over_cap', 'deductible over_cap'],
    ['critical_counts', 'none', 'none'],
    ['account_usable', 'bank_account', 'bank_account'],
    ['benefit', 'none', 'none'],
  ])('%s: %s is %s', (parameter, typed, value) => expect(heardValue(parameter, typed)).toBe(value));
  test.each([
    ['deductible', '一千多'],
    ['deductible', '不封顶'],
    ['aid_cap', '不知道'],
    ['ratio', '六成'],
    ['ratio', '101'],
    ['reduction_factor', '打折'],
    ['long_term_stay', '半年'],
    ['long_term_stay', '0'],
    ['account_usable', 'unknown'],
    ['critical_counts', ''],
    ['ratio_per_year_of_age', '0.2'],
  ])('%s: %s is not understood', (parameter, typed) => expect(heardValue(parameter, typed)).toBeNull());
});

describe('what the engine is told', () => {
  test('an amount, and what the question said of it', () => {
    expect(assumptions({ basic_cap: '20万', ratio: '60', deductible: 'abc' })).toEqual([
      { parameter: 'basic_cap', value: '200000.00' },
      { parameter: 'basic_cap_basis', value: 'fund_paid' },
      { parameter: 'ratio', value: '60%' },
    ]);
    expect(assumptions({ critical_threshold: '12000' })).toEqual([
      { parameter: 'critical_threshold', value: '12000.00' },
      { parameter: 'critical_trigger', value: 'personal_cost' },
    ]);
    expect(assumptions({ large_trigger: 'over_cap', large_bands: '80' })).toEqual([
      { parameter: 'large_trigger', value: 'over_cap' },
      { parameter: 'large_bands', value: '80%' },
    ]);
  });
  test.each<[Record<string, string>, object[]]>([
    [{ reduction: 'none' }, [{ parameter: 'ratio_change', value: '0%', kind: 'points' }]],
    [{ reduction: 'points', reduction_points: '10' }, [{ parameter: 'ratio_change', value: '10%', kind: 'points' }]],
    [
      { reduction: 'factor', reduction_factor: '九折', reduction_points: '10' },
      [{ parameter: 'ratio_change', value: '90%', kind: 'factor' }],
    ],
    [
      { reduction: 'first', scope_own_share: '10', scope_own_share_position: 'after_deductible' },
      [
        { parameter: 'scope_own_share', value: '10%' },
        { parameter: 'ratio_change', value: '0%', kind: 'points' },
        { parameter: 'scope_own_share_position', value: 'after_deductible' },
      ],
    ],
    [{ reduction: 'first', scope_own_share: '?' }, []],
    [{ reduction: 'points' }, []],
    [{ reduction: 'unknown', reduction_points: '10' }, []],
    [{ reduction_points: '10' }, []],
  ])('a reduction: %o', (heard, expected) => expect(assumptions(heard)).toEqual(expected));
  test('only what is meant is told back', () => {
    const said = told({
      deductible: '',
      ratio: 'x',
      benefit: 'unknown',
      reduction: 'points',
      reduction_points: '10',
      reduction_factor: '9',
    });
    expect(said).toEqual([
      ['ratio', 'x'],
      ['reduction_points', '10'],
    ]);
  });
  test('one question asks for every way of lowering', () => {
    expect(['ratio_change', 'scope_own_share', 'scope_own_share_position', 'ratio'].map(questionOf)).toEqual([
      'reduction',
      'reduction',
      'reduction',
      'ratio',
    ]);
    expect(kindOf('band_basis')).toBeNull();
  });
});
