// What a host answers beforehand: web/embed/README.md says what each setting means.
import { insuredCode, placeCode } from '../../web/src/answers/context';
import { EMPTY } from '../../web/src/answers/fields';
import type { Preset } from '../../web/src/answers/preset';
import { prefilledBy, prefilledForm, readPreset } from '../../web/src/answers/preset';
import { context } from './context';

const preset = (given: Partial<Preset>): Preset => readPreset(given).preset;
const fill = (given: Partial<Preset>, form = EMPTY, ctx = context) =>
  prefilledForm(preset(given), prefilledBy(preset(given), new Set()), form, ctx);
const insured = (code: string) => ({ ...EMPTY, insured: code });

describe('readPreset', () => {
  test.each([
    ['place', '6101'],
    ['place', '陕西西安'],
    ['place', '010000'],
    ['insured', '14083x'],
    ['level', '4'],
    ['level', '三级'],
    ['date', '2024-02-30'],
    ['date', '2024/03/05'],
    ['class', 'Class 1'],
  ] as [keyof Preset, string][])('leaves out %s "%s" and names it', (name, value) => {
    const { preset: read, wrong } = readPreset({ [name]: value });
    expect(read[name]).toBe('');
    expect(wrong).toEqual([name]);
  });
  test('takes what is well written, and an absent attribute for nothing', () => {
    const { preset: read, wrong } = readPreset({ place: ' 610100 ', level: '3', date: '2024-02-29', insured: null });
    expect(read).toMatchObject({ place: '610100', level: '3', date: '2024-02-29', insured: '' });
    expect(wrong).toEqual([]);
  });
});

describe('prefilledForm', () => {
  test('a hospital in 西安: another province for whoever is insured in 芮城, home for 西安', () => {
    const away = fill({ place: '610100' }, insured('140830'));
    expect(away.place).toBe('other_province');
    expect(placeCode(away)).toBe('610100');
    expect(
      fill({ place: '610100' }, { ...EMPTY, insured: 'other', insuredProvince: '610000', insuredCity: '610100' }).place,
    ).toBe('home');
  });
  test('says nothing of the place before it is known where a person is insured', () => {
    expect(fill({ place: '610100' })).toEqual(EMPTY);
  });
  test('the insured region itself', () => {
    expect(insuredCode(fill({ insured: '140830' }))).toBe('140830');
  });
  test('a class counts for the region that has it and at home, the grade for all others', () => {
    const ctx = context;
    const withClasses = {
      ...ctx,
      regions: ctx.regions.map((one) =>
        one.admdvs === '140830' ? { ...one, classes: [{ id: 'class_1', name: { zh: '一类', en: 'Class 1' } }] } : one,
      ),
    };
    const both = { class: 'class_1', level: '2' };
    expect(fill(both, { ...insured('140830'), place: 'home' }, withClasses).institution).toBe('class:class_1');
    expect(fill(both, { ...insured('140830'), place: 'other_province' }, withClasses).institution).toBe('level:2');
    expect(
      fill(
        both,
        { ...EMPTY, insured: 'other', insuredProvince: '230000', insuredCity: '230100', place: 'home' },
        withClasses,
      ).institution,
    ).toBe('level:2');
  });
  test('leaves alone what a person has answered', () => {
    const given = preset({ place: '610100', insured: '140830' });
    const byHand = prefilledBy(given, new Set(['place'] as const));
    expect([...byHand]).toEqual(['insured']);
    expect(prefilledForm(given, byHand, EMPTY, context).place).toBe('');
  });
});
