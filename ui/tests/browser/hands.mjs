/** What tests by keyboard have in common: where the focus is, how it is moved, and what is downloaded. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

import axe from 'axe-core';

import { settled } from './window.mjs';

/** The name of what has the focus. */
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const name =
      element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '';
    return name.trim().replace(/\s+/g, ' ');
  });

/** Presses Tab until what is named has the focus. */
export const tabbed =
  (page) =>
  async (name, key = 'Tab') => {
    await settled(page);
    for (let tries = 0; tries < 120; tries += 1) {
      const now = await focused(page);
      if (typeof name === 'string' ? now === name : name.test(now)) return;
      await page.keyboard.press(key);
    }
    assert.fail(`Tab does not come to ${name}; at ${await focused(page)}`);
  };

/** Presses keys, and waits until their work is done. */
export const pressed =
  (page) =>
  async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
  };

/** What axe has to say about the page as it stands. */
export async function troublesOf(page) {
  await settled(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`,
  );
}

/** The bytes of the next download. */
export async function fetched(page) {
  const download = await page.waitForEvent('download');
  return readFileSync(await download.path());
}

/** The files of a zip, by its central directory (APPNOTE 4.3.12): stored or deflated. */
export function entriesOf(zip) {
  const files = [];
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begins, begins + size);
    files.push({
      name: zip.subarray(at + 46, at + 46 + name).toString('utf8'),
      text: (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'),
    });
    at += 46 + name + extra + comment;
  }
  return files.filter((file) => !file.name.endsWith('/'));
}
