// As much of WebDriver as the tests need, for WebKitGTK as Debian ships it: WebKitWebDriver starts its MiniBrowser on a
// screen that nobody sees (Xvfb).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

function miniBrowser() {
  const libraries = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  const folder = readdirSync(libraries)
    .filter((name) => name.startsWith('webkit2gtk-4'))
    .sort()
    .pop();
  return `${libraries}/${folder}/MiniBrowser`;
}

async function firstLine(stream) {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) return text.trim();
  }
  throw new Error(`ended after: ${text}`);
}

/**
 * A screen, a driver and one browser with a profile of its own, which asks `proxy` where there is one; `close` ends all
 * of it.
 */
export async function openBrowser({ proxy } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'yidi-webkit-'));
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await firstLine(screen.stdio[3]);
  const port = 20000 + (process.pid % 12000); // another test's file has another, and no system gives out ports so low
  const env = {
    ...process.env,
    DISPLAY: `:${display}`,
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_RUNTIME_DIR: home,
    LANG: 'C.UTF-8',
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    GDK_BACKEND: 'x11',
  };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });

  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const started = Date.now();
  while (!(await call('GET', '/status').catch(() => null))) {
    if (Date.now() - started > 10_000) throw new Error('WebKitWebDriver does not answer');
    await pause(50);
  }
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const alwaysMatch = {
    'webkitgtk:browserOptions': options,
    ...(proxy && { proxy: { proxyType: 'manual', httpProxy: proxy } }),
  };
  const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch } });
  const at = `/session/${sessionId}`;
  const idOf = (element) => element[ELEMENT];

  const run = (code, ...args) =>
    call('POST', `${at}/execute/sync`, { script: `return (${code}).apply(null, arguments)`, args });

  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    goto: (url) => call('POST', `${at}/url`, { url }),
    reload: () => call('POST', `${at}/refresh`, {}),
    /** Runs a function's text in the page; a promise is waited for. */
    run,
    /** What is still moving is tried again. */
    async click(element) {
      for (let tries = 50; ; tries--) {
        await run('(element) => element.scrollIntoView({ block: "center" })', element);
        try {
          return await call('POST', `${at}/element/${idOf(element)}/click`, {});
        } catch (error) {
          if (!tries || !/intercepted|not interactable/.test(String(error))) throw error;
          await pause(50);
        }
      }
    },
    /** Presses keys one after another, whatever has the focus. */
    press: (...keys) =>
      call('POST', `${at}/actions`, {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: keys.flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ],
      }),
    /** In the place of what stands there. */
    async type(element, text) {
      await call('POST', `${at}/element/${idOf(element)}/clear`, {});
      await call('POST', `${at}/element/${idOf(element)}/value`, { text });
    },
    async close() {
      await call('DELETE', at).catch(() => {});
      for (const process of [driver, screen]) {
        process.kill('SIGKILL');
        await once(process, 'exit').catch(() => {});
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}
