// Nothing a person types leaves the device, and it stays in this tab alone until that is closed or cleared; nothing is
// asked of anyone else.
import { expect, test } from './page';
import { arrive, UNFILED, unfold } from './walk.mjs';

test('no foreign request, no cookie, and nothing stored but in the tab', async ({
  opened: page,
  context,
  watch,
  baseURL,
}) => {
  await expect(page.locator('#offline')).toContainText('没有网络也能用'); // the service worker has fetched its own
  await arrive(page, UNFILED);
  await unfold(page);
  await page.getByTestId('language').click();
  await expect(page.getByTestId('part-act')).toContainText('What to do now');

  const origin = new URL(baseURL!).origin;
  expect(watch.urls.length).toBeGreaterThan(5);
  for (const url of watch.urls) {
    expect(new URL(url).origin, url).toBe(origin);
    // No answer in an address; 500000.json is 重庆's policy, which the offline copy fetches.
    expect(decodeURIComponent(url)).not.toMatch(/50000(?!0\.json)|610100|140830(?!\.json)|2024-0/);
  }

  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map((one) => one.name),
    cached: (
      await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)),
      )
    ).flat(),
    history: history.state,
    name: window.name,
    address: location.search + location.hash,
  }));
  expect({ ...kept, cached: [] }).toEqual({
    cookie: '',
    local: 0,
    session: ['yidi-answers / 0'],
    databases: [],
    cached: [],
    history: { page: 'result' },
    name: '',
    address: '?lang=en',
  });
  expect(kept.cached.length).toBeGreaterThan(5);
  for (const url of kept.cached) expect(new URL(url).origin).toBe(origin);
});

test('the parts that come later ask nobody and keep nothing either', async ({
  opened: page,
  context,
  watch,
  baseURL,
}) => {
  await expect(page.locator('#offline')).toContainText('没有网络也能用');
  const TYPED = /73129|88\.25|secret-policy|不存在的地方/;
  await page.getByTestId('field-insuredSearch').fill('不存在的地方'); // the search for places
  await expect(page.locator('.found')).toContainText('没有找到');
  await page.getByTestId('field-insuredSearch').fill('');
  await page.getByTestId('files').locator('summary').click(); // a policy file
  await page
    .getByTestId('policy-file')
    .setInputFiles({ name: 'secret-policy.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByTestId('file-faults')).toBeVisible();
  await page.getByTestId('language').click(); // English
  await expect(page.locator('#heading')).toContainText('insured');
  await arrive(page, {
    ...UNFILED,
    bill: { bill: 'known', total: '73129', split: 'all' },
    insured: { insuredProvince: '340000' },
    place: { place: 'other_province', placeProvince: '610000', placeCity: '610100' },
  });
  await page.getByTestId('enter-heard').first().click(); // what an office said
  await page.getByTestId('field-ratio').fill('88.25');
  await page.getByTestId('next').click();
  await expect(page.getByTestId('heard')).toContainText('88.25');
  const origin = new URL(baseURL!).origin;
  for (const url of watch.urls) {
    expect(new URL(url).origin, url).toBe(origin);
    expect(decodeURIComponent(url)).not.toMatch(TYPED);
  }
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () =>
    JSON.stringify({
      cookie: document.cookie,
      local: { ...localStorage },
      // what was typed in this tab is kept in it, and a policy file is not
      session: Object.values(sessionStorage).join().includes('secret'),
      databases: await indexedDB.databases(),
      history: history.state,
      name: window.name,
      address: location.href,
      cached: await Promise.all(
        (await caches.keys()).map(async (name) => {
          const cache = await caches.open(name);
          return Promise.all(
            (await cache.keys()).map(async (request) => [request.url, await (await cache.match(request))!.text()]),
          );
        }),
      ),
    }),
  );
  expect(kept.length).toBeGreaterThan(100_000); // the offline copy was read
  expect(kept).not.toMatch(TYPED);
  expect(JSON.parse(kept)).toMatchObject({
    cookie: '',
    local: {},
    session: false,
    databases: [],
    history: { page: 'result' },
    name: '',
  });
});

test('the strict policy is sent and written, and the engine runs under it', async ({
  opened: page,
  request,
  watch,
}) => {
  const response = await request.get('./');
  const sent = response.headers()['content-security-policy'];
  for (const rule of [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "object-src 'none'",
  ]) {
    expect(sent).toContain(rule);
    expect(await response.text()).toContain(rule);
  }
  expect(sent).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  const blocked = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const script = document.createElement('script');
        script.text = 'window.ran = true';
        document.head.append(script);
        setTimeout(() => resolve('nothing was blocked'), 2000);
      }),
  );
  expect(blocked).toContain('script-src'); // the policy is alive: text never becomes code …
  await expect.poll(() => watch.complaints.length).toBeGreaterThan(0);
  watch.complaints.length = 0; // that one was ours
  await arrive(page, UNFILED);
  await expect(page.getByTestId('funds')).toHaveText('16,975.00元'); // … while WebAssembly compiles
});

test('the server gives nothing outside its folder and no listing', async ({ request }) => {
  for (const path of ['../package.json', '..%2fpackage.json', '%2e%2e/package.json', 'policies/', '%', '%00'])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.post('./')).status()).toBe(405);
});
