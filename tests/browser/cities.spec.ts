// Twenty-eight people of fourteen large cities, as new users on a telephone: from the first question to what to do and
// what it comes to, one after another on one page.
import { expect, test } from './page';
import { expectAnswer, expectWhatToDo, TELEPHONE, Thumb } from './thumb';

const CITIES: Record<string, string> = {
  北京: '110000',
  上海: '310000',
  广州: '440100',
  深圳: '440300',
  重庆: '500000',
  成都: '510100',
  武汉: '420100',
  苏州: '320500',
  杭州: '330100',
  西安: '610100',
  哈尔滨: '230100',
  郑州: '410100',
  青岛: '370200',
  合肥: '340100',
};
/** What is tapped of the scheme, and of the reason. */
const PEOPLE = {
  职工退休: {
    scheme: ['scheme-310', 'retired-yes', 'next'],
    reason: ['urgent-no', 'resident-yes', 'howLong-long', 'next'],
  },
  居民: { scheme: ['scheme-390', 'next'], reason: ['urgent-no', 'resident-no', 'reason-other_temporary', 'next'] },
};
const TOTAL = 60_000;

test.use({ viewport: TELEPHONE });
for (const [person, { scheme, reason }] of Object.entries(PEOPLE))
  test(`${person} of every large city: at most eight taps, what to do, what it comes to`, async ({ opened: page }) => {
    test.setTimeout(480_000); // fourteen walks by hand
    await page.clock.setFixedTime('2026-12-01T10:00:00+08:00'); // which the page looks at with each question
    const thumb = new Thumb(page);
    for (const [city, code] of Object.entries(CITIES)) {
      const what = city + person;
      await thumb.place('insured', city, code);
      await thumb.tap(...scheme);
      await (city === '上海' ? thumb.place('place', '北京', '110000') : thumb.place('place', '上海', '310000'));
      await thumb.tap(...reason);
      await thumb.answered();
      expect(thumb.taps, what).toBeLessThanOrEqual(8);
      await expectWhatToDo(page, what);
      await thumb.bill(String(TOTAL));
      await expectAnswer(page, what, TOTAL.toLocaleString('en'));
      await thumb.again();
    }
  });
