/** Two forums made from nothing by keyboard alone: this file never touches the mouse. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import {
  FICA_ROUTE,
  ficaRoute,
  GDL_SECOND_DAY,
  gdlSecondDay,
  route,
  told,
} from '../../../tests/window/made.mjs';
import { tabbed } from './hands.mjs';
import { command, open, serve, settled } from './window.mjs';

let server;
let window;
let page;
let tabTo;
let actions = 0;

before(async () => {
  server = await serve();
  window = await open(server.address, { width: 1280, height: 800 });
  page = window.page;
  tabTo = tabbed(page);
  page.setDefaultTimeout(20_000);
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
  actions += keys.length;
  await settled(page);
}

const letters = { leg: 'l', venue: 'v', session: 's', delegation: 'd', journey: 'j', stay: 'ss' };

/** A hand on the keyboard. What is written, chosen or pressed counts as an action; the ways of Tab do not. */
const hand = {
  async begin(name, starts, ends) {
    await page.evaluate(() => (location.hash = '#/'));
    await settled(page);
    await tabTo('New forum');
    await press('Enter');
    await hand.write('Name', name);
    await hand.day('First day', starts);
    await hand.day('Last day', ends);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  },
  async addFirst(button, kind) {
    await tabTo(button);
    await press('Enter');
    await page.getByRole('heading', { level: 2, name: `Add ${kind}` }).waitFor();
  },
  async add(kind) {
    await press('Escape', 'Escape', 'Escape', 'n');
    await page.getByRole('combobox', { name: 'What to add or find' }).waitFor();
    // Each letter brings another list, which takes the next one.
    for (const letter of letters[kind]) await press(letter);
    await tabTo(`Add ${kind}`);
    await press('Enter');
    await page.getByRole('heading', { level: 2, name: `Add ${kind}` }).waitFor();
  },
  async within(kind) {
    await tabTo(`Add ${kind}`);
    await press('Enter');
    await page.getByRole('heading', { level: 2, name: `Add ${kind}` }).waitFor();
  },
  async write(label, text) {
    await tabTo(label);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    actions += 1;
  },
  /** Fills in a date; how its parts are typed depends on the engine's own language. */
  async day(label, date) {
    await tabTo(label);
    await page.locator('input:focus').fill(date);
    actions += 1;
  },
  async choose(label, words) {
    await tabTo(label);
    await page.keyboard.type(words);
    actions += 1;
    await settled(page);
  },
  async find(label, typed, option) {
    await hand.write(label, typed);
    const item = page.getByRole('listbox', { name: label }).getByRole('option', { name: option }).first();
    await item.waitFor();
    for (let tries = 0; tries < 20 && (await item.getAttribute('aria-selected')) !== 'true'; tries += 1)
      await page.keyboard.press('ArrowDown');
    await press('Enter');
    await item.waitFor({ state: 'hidden' });
    await settled(page);
  },
  async at(starts, ends) {
    await tabTo(/no day yet/i);
    await press('ArrowUp', 'ArrowUp');
    await page.locator('input[value="span"]:checked').waitFor();
    for (const time of [starts, ends]) {
      await tabTo('Time');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(time);
      actions += 1;
      await page.keyboard.press('Tab');
      await settled(page);
    }
  },
  async save(kind) {
    await tabTo('Add');
    await press('Enter');
    await page.getByRole('heading', { level: 2, name: `Edit ${kind}` }).waitFor();
    await settled(page);
  },
};

const call = (name, request) => command(page, name, request);

test('the second day of FIM GDL is made from an empty workspace, and its calendar exported', async () => {
  const begun = Date.now();
  await gdlSecondDay(hand);
  const forum = 'win-at-fim-gdl-2024';
  assert.deepEqual(await told(call, forum), GDL_SECOND_DAY);
  await press('Escape', 'Escape', 'Escape', 'g', 'c');
  await tabTo('Publish…');
  await press('Enter');
  await page.getByText(/Publication 1:/).waitFor();
  await tabTo('Publish');
  await press('Enter');
  await page.getByText('Number 1', { exact: true }).waitFor();
  await tabTo('Save calendars…');
  await press('Enter');
  await tabTo('Download');
  const download = page.waitForEvent('download');
  await press('Enter');
  const zip = readFileSync(await (await download).path());
  assert.equal(zip.subarray(0, 2).toString('latin1'), 'PK');
  assert.ok(zip.includes('public/'), 'the public programme is in it');
  await page.getByText(/files written|One file/).waitFor();
  await press('Escape');
  console.log(
    `FIM GDL, day 2, by keyboard: ${actions} actions, ${Math.round((Date.now() - begun) / 1000)} s`,
  );
});

test('the route of FICA is made with its journeys and stays', async () => {
  const [begun, before] = [Date.now(), actions];
  await ficaRoute(hand);
  assert.deepEqual(await route(call, 'fica-2023'), FICA_ROUTE);
  assert.deepEqual(window.complaints, []);
  console.log(`FICA by keyboard: ${actions - before} actions, ${Math.round((Date.now() - begun) / 1000)} s`);
});
