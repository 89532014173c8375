// The page's numbers are the shipped module's own: the same case under Node gives the same sheet.
import { readFile } from 'node:fs/promises';
import { expect, test } from './page';
import { arrive, REFERRED_EMPLOYEE, UNFILED, unfold } from './walk.mjs';

const file = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const json = async (path: string) => JSON.parse(await readFile(file(path), 'utf8'));

async function engine() {
  const { load } = await import(file('build/wasm/node.js').href);
  const yidi = await load({ calendar: await json('policies/calendar/holidays.json') });
  for (const folder of ['nation', '140830-ruicheng']) yidi.loadPolicy(await json(`policies/${folder}/policy.json`));
  return yidi;
}

for (const [name, story] of Object.entries({ UNFILED, REFERRED_EMPLOYEE }))
  test(`${name}: the page shows what the module says under Node`, async ({ opened: page }) => {
    await arrive(page, story);
    await page.getByTestId('sheet').waitFor({ state: 'attached' }); // it comes with what is fetched after the answer
    await unfold(page);
    const asked = await page.evaluate(
      () => (document.querySelector('yidi-calculator') as unknown as { case: object }).case,
    );
    const answer = (await engine()).assess(asked, { lang: 'zh' });
    expect(answer.ok).toBe(true);
    for (const [field, value] of Object.entries<string | null>(answer.settlement.sheet)) {
      const shown = await page.getByTestId('sheet').getByTestId(field).innerText();
      const plain = shown
        .replace(/[元,]/g, '')
        .trim()
        .split(/\s*～\s*/);
      expect(plain, field).toEqual(value !== null ? [value] : (answer.settlement.bounds[field] ?? ['还不知道']));
    }
  });
