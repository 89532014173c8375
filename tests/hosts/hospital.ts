// The hospital's website (site.mjs), made up in the browser.
import type { BrowserContext } from '@playwright/test';
import { answerOf, HOSPITAL, NO_WASM, PROGRAM_SITE, STRICT } from './site.mjs';

export { HOSPITAL, NO_WASM, PROGRAM_SITE };

export async function hospital(context: BrowserContext, policy = STRICT): Promise<void> {
  await context.route(/^http:\/\/(?:hospital|program)\.example\//, async (route) =>
    route.fulfill(await answerOf(route.request().url(), policy)),
  );
}
