// The page's server and a browser, for as long as the tests of the file run that imports this.
import { after, before } from 'node:test';
import { startServer } from '../browser/server.mjs';
import { openBrowser } from './driver.mjs';
import { calculatorIn } from './page.mjs';

export let server, browser, page;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
  page = calculatorIn(browser);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});
