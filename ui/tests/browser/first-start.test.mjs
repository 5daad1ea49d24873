/** The first start: what an empty workspace offers, and that the address works once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open, serve, settled } from './window.mjs';

let server;
let window;

before(async () => {
  server = await serve();
  window = await open(server.address);
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

test('the token leaves the address, and a reload stays in the session', async () => {
  const { page } = window;
  assert.equal(new URL(page.url()).searchParams.get('token'), null);
  await page.reload();
  await page.getByRole('button', { name: 'Add the samples' }).waitFor();
});

test('a second window with the same address is told what to do', async () => {
  const second = await open(server.address);
  try {
    await second.page.getByText('This address has been used already').waitFor();
  } finally {
    await second.browser.close();
  }
});

test('the first start offers the samples, an empty forum and a bundle', async () => {
  const { page } = window;
  await page.getByRole('button', { name: 'New forum' }).waitFor();
  await page.getByRole('button', { name: 'Open a bundle…' }).waitFor();
  await page.getByRole('button', { name: 'Add the samples' }).click();
  await page.getByRole('link', { name: /FICA/ }).waitFor();
  await settled(page);
  assert.equal(await page.getByRole('heading', { level: 2 }).filter({ hasText: 'FIM GDL 2024' }).count(), 1);
});

test('what is no bundle is refused in words, and a saved bundle comes back as it was', async () => {
  const { page, complaints } = window;
  await page.getByRole('button', { name: 'Open a bundle…' }).click();
  await page.setInputFiles('input[type="file"]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');

  await page.goto(new URL('#/forum/fim-gdl-2024/calendars', page.url()).href);
  await page.getByRole('button', { name: 'Save a bundle…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
  const bundle = await (await download).path();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await page.goto(new URL('#/', page.url()).href);
  await page.getByRole('button', { name: 'Open a bundle…' }).click();
  await page.setInputFiles('input[type="file"]', bundle);
  await page.getByText(/0 come in, 0 change, 0 go/).waitFor();
  assert.deepEqual(complaints, []);
});
