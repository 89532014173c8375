// The page in real browsers, as Debian ships them: Chromium (without the windows around its pages, which take a third
// of its time) and Firefox ESR. Needs build/web (and build/wasm, to compare).
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.PORT ?? 4179);

export default defineConfig({
  testDir: 'browser',
  outputDir: '../build/browser-tests',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only now and then tells of a fault, in the page or in itself: none is tried again.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node ../web/serve.mjs ../build/web ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          executablePath: '/usr/bin/chromium-headless-shell',
          args: [
            '--no-sandbox',
            '--disable-dev-shm-usage',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
            '--disable-gpu',
          ],
        },
      },
    },
    {
      name: 'firefox-esr',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        viewport: { width: 1280, height: 900 },
        launchOptions: { executablePath: '/usr/bin/firefox-esr' },
      },
      // What the engine of the browser can change: keys, focus, files, workers, frames, paper. What the page says is
      // looked at once, in Chromium.
      grepInvert: /@once/,
      testMatch: [
        'appearance.spec.ts',
        'compare.spec.ts',
        'embed.spec.ts',
        'files.spec.ts',
        'flow.spec.ts',
        'items.spec.ts',
        'offline.spec.ts',
        'places.spec.ts',
        'privacy.spec.ts',
        'stories.spec.ts',
        'take.spec.ts',
        'update.spec.ts',
        'write.spec.ts',
      ],
    },
  ],
});
