// Wherever a person is insured there is a number to tap; and before the first question is answered it is said how much
// is known of the place.
import { expect, test } from './page';
import { arrive, put, RUICHENG } from './walk.mjs';

const AWAY = { ...RUICHENG, place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' } };
const REFERRED = {
  reason: { reason: 'referred' },
  filing: { filed: 'yes', filedAs: 'referred', filedOn: '2024-02-25', filedPlace: 'same' },
  institution: { institution: 'level:3', openStay: 'yes' },
};

test('a city without rules: the hotline with its area code, on the first screen and where it is asked for', async ({
  opened: page,
}) => {
  await arrive(page, { ...AWAY, ...REFERRED, insured: { insuredProvince: '210000', insuredCity: '210100' } });
  const first = page.getByTestId('filing').getByTestId('call');
  await expect(first).toContainText('024-12393');
  await expect(first).toHaveAttribute('href', 'tel:02412393');
  const unknown = page.getByTestId('part-unknown');
  await expect(unknown.getByTestId('no-policy')).toContainText('沈阳市');
  await expect(unknown.getByTestId('call-office')).toHaveAttribute('href', 'tel:02412393');
  await expect(unknown).toContainText('9:00–12:00');
  await expect(unknown).toContainText('公开报道');
  await page.getByTestId('part-unknown').getByTestId('enter-heard').click();
  await expect(page.getByTestId('hotline').getByRole('link')).toHaveText('024-12393');
});

test('a county with an office of its own: that first, the hotline behind it', async ({ opened: page }) => {
  await arrive(page, {
    ...AWAY,
    ...REFERRED,
    insured: { insuredProvince: '530000', insuredCity: '530900', insuredCounty: '530921' },
  });
  const unknown = page.getByTestId('part-unknown');
  await expect(unknown.getByTestId('call-office')).toHaveAttribute('href', 'tel:08834214641');
  await expect(unknown.getByTestId('hotline').getByRole('link')).toHaveText('0883-12393');
});

test('how much is known of a place and when it was checked, as soon as it is chosen', async ({ opened: page }) => {
  const said = page.getByTestId('loaded');
  for (const [province, city, words] of [
    ['210000', '210100', '没有收录沈阳市自己的规定'],
    ['140000', '140100', '只收录了山西省的备案、办事规定，没有报销的数'],
    ['230000', '230100', '已收录哈尔滨市的一部分规定，报销的数不全'],
  ] as const) {
    await put(page, 'insuredProvince', province);
    await put(page, 'insuredCity', city);
    await expect(said).toContainText(words);
    await expect(said).toContainText(/最近一次有人核对：20\d\d年\d+月\d+日/);
  }
});
