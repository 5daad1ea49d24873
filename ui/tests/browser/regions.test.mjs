/** Dates and hours as people of a region write and type them, and help in place: by keyboard. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { focused, pressed, tabbed, troublesOf } from './hands.mjs';
import { command, go, open, serve, settled } from './window.mjs';

let server;
let window;
let page;
let tabTo;
let press;

const shots = process.env.PERIPLO_SCREENSHOTS;
mkdirSync(shots, { recursive: true });
/** Any kind of space may stand for a space. */
const plain = (text) => text.replaceAll(/\s+/g, ' ').trim();

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
  page.setDefaultTimeout(15_000);
  tabTo = tabbed(page);
  press = pressed(page);
  await command(page, 'samples_add');
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

/** Chooses a language and a region, as Settings does, and shows everything anew. */
async function choose(settings) {
  await command(page, 'settings_set', settings);
  await page.reload();
  await page.waitForSelector('main header h1');
  await settled(page);
}

const header = async () => plain(await page.locator('main header').first().innerText());

test('the region is chosen beside the language, with a sample, and is kept', async () => {
  await go(page, '#/settings');
  const region = page.getByLabel('Dates and times as in');
  assert.deepEqual((await region.locator('option').allInnerTexts()).map(plain), [
    'As the system has it',
    'United Kingdom',
    'United States',
  ]);
  assert.match(plain(await page.locator('main').innerText()), /\d{4}, 15:30/);
  await region.selectOption('United States');
  await page.getByText(/^[A-Z][a-z]+, [A-Z][a-z]+ \d+, \d{4}, 3:30\sPM$/).waitFor();
  await page.getByLabel('Hours', { exact: true }).selectOption('0 to 23');
  await page.getByText(/\d{4}, 15:30$/).waitFor();
  await settled(page);
  assert.deepEqual(await troublesOf(page), []);
  await page.reload();
  await page.getByLabel('Dates and times as in').waitFor();
  assert.equal(await page.getByLabel('Dates and times as in').inputValue(), 'en-US');
  await page.getByLabel('Hours', { exact: true }).selectOption('As in the region');
});

test('a forum reads as people of each region write', async () => {
  const forms = [
    ['en', 'en-US', 'February 28 – March 2, 2024', '3:00 PM'],
    ['en', 'en-GB', '28 February – 2 March 2024', '15:00'],
    ['es', 'es-MX', '28 de febrero – 2 de marzo de 2024', '3:00 p.m.'],
    ['es', 'es-CO', '28 de febrero – 2 de marzo de 2024', '3:00 p. m.'],
    ['es', 'es-AR', '28 de febrero – 2 de marzo de 2024', '15:00'],
    ['pt', 'pt-BR', '28 de fevereiro – 2 de março de 2024', '15:00'],
  ];
  for (const [language, region, dates, hour] of forms) {
    await choose({ language, region, hours: null });
    await go(page, '#/forum/fim-gdl-2024/programme');
    await page.locator('main time').first().waitFor();
    assert.ok((await header()).includes(dates), `${region}: ${await header()}`);
    const hours = (await page.locator('main time').allInnerTexts()).map(plain);
    assert.ok(
      hours.some((text) => text === hour),
      `${region}: ${hours.slice(0, 12).join(' · ')}`,
    );
  }
});

test('findings are told in the same manner', async () => {
  await choose({ language: 'es', region: 'es-MX', hours: null });
  const { findings } = await command(page, 'finding_list', { forum: 'fica-2023' });
  const texts = findings.map((finding) => plain(finding.text)).join('\n');
  assert.match(texts, /\d de noviembre de 2023, \d+:\d\d [ap]\.m\./);
  assert.doesNotMatch(texts, /2023-11/);
});

test('a date is typed as people write it, and below stands how it was read', async () => {
  await choose({ language: 'en', region: 'en-US', hours: null });
  await go(page, '#/');
  await tabTo('New forum');
  await press('Enter');
  const first = page.getByRole('textbox', { name: 'First day' });
  await tabTo('First day');
  await first.fill('3/4/2026');
  await page.getByText('Wednesday, March 4, 2026').first().waitFor();
  await first.fill('Wed 27 February 2024');
  await press('Tab');
  await page.getByText('February 27, 2024 is a Tuesday.').waitFor();
  assert.equal(await first.getAttribute('aria-invalid'), 'true');
  await first.fill('nov 21, 2026');
  await press('Tab');
  assert.equal(await first.inputValue(), '11/21/2026');
  assert.equal(await first.getAttribute('aria-invalid'), null);
});

test('a day is chosen from a month by the keys; weeks begin as in the region', async () => {
  await tabTo('Choose a day: First day');
  await press('Enter');
  const month = page.getByRole('group', { name: 'First day' });
  assert.equal(plain(await month.locator('thead').innerText()), 'Sun Mon Tue Wed Thu Fri Sat');
  assert.equal(await focused(page), '21 Saturday, November 21, 2026');
  assert.deepEqual(await troublesOf(page), []);
  await press('ArrowDown', 'ArrowDown', 'ArrowLeft');
  assert.equal(await focused(page), '4 Friday, December 4, 2026');
  await press('PageUp', 'Home');
  assert.equal(await focused(page), '1 Sunday, November 1, 2026');
  await page.screenshot({ path: join(shots, 'month.png') });
  await press('Enter');
  assert.equal(await page.getByRole('textbox', { name: 'First day' }).inputValue(), '11/01/2026');
  assert.equal(await focused(page), 'Choose a day: First day', 'the focus is where it was');
  await press('Enter', 'Escape');
  await month.waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('dialog').count(), 1, 'Escape closes the month, not the form');
  await press('Escape');
});

test('help unfolds where people hesitate, by the keys, and is read with its name', async () => {
  await choose({ language: 'en', region: null, hours: null });
  await go(page, '#/forum/fim-gdl-2024/programme');
  await press('n');
  await page.getByRole('combobox', { name: 'What to add or find' }).waitFor();
  await page.keyboard.type('se');
  await settled(page);
  await tabTo('Add session');
  await press('Enter');
  for (const [name, says] of [
    ['when a session is', /calendars show it all day long/],
    ['status', /Cancel a session rather than remove it/],
  ]) {
    await tabTo(`? Help: ${name}`);
    await press('Enter');
    await page.getByRole('note', { name }).getByText(says).waitFor();
  }
  assert.deepEqual(await troublesOf(page), []);
  await page.screenshot({ path: join(shots, 'help.png') });
  await press('Enter');
  await page.getByRole('note', { name: 'status' }).waitFor({ state: 'detached' });
  assert.deepEqual(window.complaints, []);
});
