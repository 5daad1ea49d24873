/** A sheet taken into a forum and a list saved as one, by keyboard. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { pressed, tabbed, troublesOf } from './hands.mjs';
import { command, go, open, serve, settled } from './window.mjs';

const fixtures = fileURLToPath(new URL('../../../tests/fixtures/sheets', import.meta.url));

let server;
let window;
let page;
let tabTo;
let press;

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
  tabTo = tabbed(page);
  press = pressed(page);
  page.setDefaultTimeout(15_000);
  await command(page, 'samples_add');
  await page.reload();
  await page.waitForSelector('main header h1');
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

const dialog = () => page.getByRole('dialog');
const gone = () => dialog().waitFor({ state: 'detached' });

const said = (text) => dialog().locator('[role="status"]').filter({ hasText: text }).first().waitFor();

test('a list of guests is chosen, looked at, decided on and taken, and taken back', async () => {
  await go(page, '#/forum/fim-gdl-2024/people');
  await tabTo('Import a sheet…');
  await press('Enter');
  await dialog().waitFor();
  await page.setInputFiles('[role="dialog"] input[type="file"]', join(fixtures, '02-guests.csv'));
  await said('2 new, 0 changed, 0 as before, 2 to be decided, 0 left out');
  const text = await dialog().innerText();
  assert.match(text, /A2 “Mark Kitcat” looks like “Mark Kitcatt”: the same person\?/);
  assert.deepEqual(await troublesOf(page), []);

  // A row is decided on by keyboard: the first letters of the answer in its list.
  await tabTo('What becomes of row 2, Mark Kitcat');
  await page.keyboard.type('It is Mark');
  await said('1 changed');
  await tabTo('What becomes of row 3, Jo Whitfield');
  await page.keyboard.type('Leave');
  await said('1 new, 1 changed, 0 as before, 1 to be decided, 1 left out');
  await tabTo('Import 2 rows');
  await press('Enter');
  await dialog().getByText('1 new, 1 changed, 0 as before').waitFor();
  await tabTo('Close');
  await press('Enter');
  await gone();
  await page.getByText('Sam Okafor').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Sam Okafor').waitFor({ state: 'detached' });
});

test('cells are pasted, and a column is told by hand what it holds', async () => {
  await go(page, '#/forum/fica-2023/programme');
  await tabTo('Import a sheet…');
  await press('Enter');
  await tabTo('Or paste cells here');
  await page.keyboard.insertText('Asunto\tFecha\tHora\nMesa de cierre\t22/11/2023\t15h–16h\n');
  await page.keyboard.press('Tab');
  await dialog()
    .getByText(/Columns: 2 of 3 taken/)
    .waitFor();
  await page.locator('[role="dialog"] details summary').focus();
  await press('Enter');
  await tabTo('What “Asunto” holds');
  await page.keyboard.type('Title');
  await said('1 new');
  await tabTo('Import 1 row');
  await press('Enter');
  await dialog().getByText('1 new, 0 changed, 0 as before').waitFor();
  await press('Escape');
  await gone();
  await page.getByText('Mesa de cierre').first().waitFor();
});

test('a list is saved as a sheet', async () => {
  await go(page, '#/forum/fica-2023/people');
  await tabTo('Export a sheet…');
  await press('Enter');
  await dialog().getByLabel('Form', { exact: true }).selectOption('csv');
  const download = page.waitForEvent('download');
  await tabTo('Download sheet');
  await press('Enter');
  const file = readFileSync(await (await download).path(), 'utf8');
  assert.match(file, /^\uFEFFPeriplo id,Name,/);
  assert.match(file, /Noemí Planas/);
  await press('Escape');
  await gone();
  assert.deepEqual(window.complaints, []);
});

test('journeys, stays and what the desk lists go out as well, each from where it stands', async () => {
  const saved = async () => {
    await dialog().getByLabel('Form', { exact: true }).selectOption('csv');
    const download = page.waitForEvent('download');
    await tabTo('Download sheet');
    await press('Enter');
    const file = await download;
    const text = readFileSync(await file.path(), 'utf8');
    await press('Escape');
    await gone();
    return [file.suggestedFilename(), text.split('\r\n')[0]];
  };
  await go(page, '#/forum/fica-2023/travel');
  const buttons = page.getByRole('button', { name: 'Export a sheet…' });
  assert.equal(await buttons.count(), 2);
  for (const [place, name, header] of [
    [0, 'fica-2023 journeys.csv', /^\uFEFFPeriplo id,Travellers,/],
    [1, 'fica-2023 stays.csv', /^\uFEFFPeriplo id,Guests,Hotel,/],
  ]) {
    await buttons.nth(place).focus();
    await press('Enter');
    const [file, first] = await saved();
    assert.equal(file, name);
    assert.match(first, header);
  }
  // Partners stand in the overview; venues in the desk, where those of the whole workspace show and are saved.
  await go(page, '#/forum/fica-2023/overview');
  await tabTo('Export a sheet…');
  await press('Enter');
  assert.match((await saved())[1], /^\uFEFFPeriplo id,Organization,Role,/);
  await press('n');
  await page.getByRole('combobox', { name: 'What to add or find' }).selectOption({ label: 'Venues' });
  await settled(page);
  await page.locator('aside').getByRole('button', { name: 'Export a sheet…' }).focus();
  await press('Enter');
  assert.equal(await dialog().getByRole('checkbox').first().isChecked(), true);
  assert.deepEqual(await troublesOf(page), []);
  assert.match((await saved())[1], /^\uFEFFPeriplo id,Venue,City,/);
  await press('Escape');
});

test('a list is put in another order, narrowed and made short, and is found so again', async () => {
  await go(page, '#/forum/fim-gdl-2024/people');
  const names = () => page.locator('main li .medium').allInnerTexts();
  const [first] = await names();
  await tabTo(/^Sort by/);
  await page.keyboard.type('Country');
  await settled(page);
  assert.notEqual((await names())[0], first);
  await page
    .getByRole('button', { name: /^Organizations/ })
    .first()
    .press('Enter');
  await settled(page);
  const all = await names();
  await tabTo('Kind');
  await page.keyboard.type('Net');
  await settled(page);
  const networks = await names();
  assert.ok(networks.length > 0 && networks.length < all.length, `${networks}`);
  await page.locator('summary', { hasText: 'Columns' }).focus();
  await press('Enter');
  await tabTo('Country');
  await press('Space');
  await page.getByText('Columns (1 hidden)').waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await page.reload();
  await page.waitForSelector('main header h1');
  await settled(page);
  await page
    .getByRole('button', { name: /^Organizations/ })
    .first()
    .press('Enter');
  await settled(page);
  assert.deepEqual(await names(), networks);
  await page.getByText('Columns (1 hidden)').waitFor();
  await tabTo('Kind');
  await page.keyboard.type('All');
  assert.deepEqual(window.complaints, []);
});
