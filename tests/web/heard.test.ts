// A number heard on the telephone belongs to the office that said it.
import { describe, expect, test } from 'vitest';
import { heardFrom, officeOf } from '../../web/src/result/unknown.js';

describe('numbers heard', () => {
  const heard = {
    [`${officeOf('140830', '390')}critical_threshold`]: '10000',
    [`${officeOf('140830', '310')}large_bands`]: '90',
    [`${officeOf('530900', '390')}deductible`]: '800',
  };
  test('hold for their region and scheme', () => {
    expect(heardFrom(officeOf('140830', '390'), heard)).toEqual({ critical_threshold: '10000' });
    expect(heardFrom(officeOf('140830', '310'), heard)).toEqual({ large_bands: '90' });
  });
  test('do not follow to another region', () => {
    expect(heardFrom(officeOf('360100', '390'), heard)).toEqual({});
  });
});
