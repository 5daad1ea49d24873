/** A served workspace, and a browser's window on it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path && existsSync(path),
);

/** Starts `serve` on a workspace of its own; gives the address with the token, and a way to stop it. */
export async function serve() {
  const folder = mkdtempSync(join(process.env.PERIPLO_SCRATCH, 'serve-'));
  const server = spawn(
    process.env.PERIPLO_CLI,
    ['--workspace', join(folder, 'test.periplo'), '--lang', 'en', 'serve'],
    { env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data'), LANG: 'en_GB.UTF-8' } },
  );
  let said = '';
  const address = await new Promise((found, failed) => {
    const listen = (data) => {
      said += data;
      const match = /http:\/\/\S+token=\w+/.exec(said);
      if (match) found(match[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (code) => failed(new Error(`serve ended with ${code}: ${said}`)));
    setTimeout(() => failed(new Error(`serve gave no address: ${said}`)), 20_000).unref();
  });
  return { address, stop: () => server.kill('SIGINT') };
}

/** Opens a window, on a machine set to a zone; whatever it complains of is collected in `complaints`. */
export async function open(address, { width = 1280, height = 800, timezoneId = undefined } = {}) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  const pending = new Set();
  waiting.set(page, pending);
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  page.on('request', (request) => {
    pending.add(request);
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && url.host !== new URL(address).host) {
      complaints.push(`asked for ${request.url()}`);
    }
  });
  await page.goto(address);
  await page.waitForSelector('main header h1, main [role="alert"]');
  return { browser, page, complaints };
}

/** Calls a command from the page, with the page's own session. */
export function command(page, name, request = {}) {
  return page.evaluate(
    async ([name, request]) => {
      const response = await fetch(`/api/call/${name}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sessionStorage.getItem('periplo.session') ?? ''}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(request),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`);
      return JSON.parse(text);
    },
    [name, request],
  );
}

/** Holds the answers to a command back; what it gives lets them go, and waits until they have gone. */
export async function heldBack(page, name) {
  let letGo;
  const until = new Promise((done) => (letGo = done));
  await page.route(`**/api/call/${name}`, async (route) => {
    await until;
    await route.continue().catch(() => {}); // It was called off meanwhile.
  });
  return () => {
    letGo();
    return unrouted(page);
  };
}

/** Has a command refused as in a workspace that is read-only; what it gives ends that. */
export async function refused(page, name) {
  const body = JSON.stringify({ code: 'read-only', args: { file: 'a.periplo', reason: 'reason-read-only' } });
  await page.route(`**/api/call/${name}`, (route) =>
    route.fulfill({ status: 400, contentType: 'application/json', body }),
  );
  return () => unrouted(page);
}

/**
 * Ends all that answers otherwise. An answer under way goes first: the browser lets go of what is still held
 * once nothing holds it, and it would be let go twice.
 */
export function unrouted(page) {
  return page.unrouteAll({ behavior: 'wait' });
}

const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const waiting = new WeakMap();

/** Waits until the page has been drawn and waits for no answer. */
export async function settled(page) {
  for (let quiet = 0; quiet < 2;) {
    await page.evaluate(drawn);
    quiet = waiting.get(page).size === 0 ? quiet + 1 : 0;
  }
}

/** Goes to a fragment and waits until its screen stands. */
export async function go(page, fragment) {
  await page.evaluate((fragment) => (location.hash = fragment), fragment);
  await page.waitForSelector('main header h1');
  await settled(page);
}

/** Drops files on the page, each a name and a text, as a person does who drags them there. */
export function drop(page, ...files) {
  return page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}
