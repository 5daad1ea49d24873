/** Somebody's first day, planned by the guide alone: each step by the button that the guide offers for it. */
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
let guide;

const shots = process.env.PERIPLO_SCREENSHOTS;
mkdirSync(shots, { recursive: true });

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
  page.setDefaultTimeout(15_000);
  tabTo = tabbed(page);
  press = pressed(page);
  guide = page.getByRole('region', { name: 'The first day, step by step' });
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

const says = (text) => guide.getByRole('status').filter({ hasText: text }).waitFor();

async function type(label, text) {
  await tabTo(label);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

async function pick(label, text, option) {
  await type(label, text);
  const item = page.getByRole('listbox', { name: label }).getByRole('option', { name: option }).first();
  await item.waitFor();
  for (let tries = 0; tries < 20 && (await item.getAttribute('aria-selected')) !== 'true'; tries += 1)
    await page.keyboard.press('ArrowDown');
  await press('Enter');
  await item.waitFor({ state: 'hidden' });
}

/** Saves the form in front, and puts it away; the focus goes back to the guide. */
async function done(kind) {
  await tabTo('Add');
  await press('Enter');
  await page.getByRole('heading', { level: 2, name: `Edit ${kind}` }).waitFor();
}

test('a new forum is begun by its name and days, typed as people write them', async () => {
  await tabTo('New forum');
  await press('Enter');
  await type('Name', 'Encuentro de prueba');
  await type('First day', '28 feb 2024');
  await page.getByText('Wednesday 28 February 2024').first().waitFor();
  await type('Last day', '2/3');
  await page.getByText('Saturday 2 March 2024').waitFor();
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Encuentro de prueba' }).waitFor();
  await says('1 of 6 done. Next: The first stop');
  assert.deepEqual(await troublesOf(page), []);
  await page.screenshot({ path: join(shots, 'first-day-begun.png') });
});

test('each step opens its form, and ticks itself when the plan says so', async () => {
  await tabTo('Add the first leg');
  await press('Enter');
  await pick('Place', 'guadalajara', /Guadalajara.*Mexico/);
  await done('leg');
  await says('2 of 6 done. Next: A venue and its rooms');
  await press('Escape');
  assert.equal(await focused(page), 'Change: The first stop', 'the focus is where it was');

  await tabTo('Add a venue');
  await press('Enter');
  await type('Name', 'Expo Guadalajara');
  await done('venue');
  await tabTo('Add room');
  await press('Enter');
  await type('Name', 'Salón 1');
  await tabTo('Add');
  await press('Enter');
  await says('3 of 6 done. Next: The first session');
  await press('Escape', 'Escape');

  await tabTo('Add a session');
  await press('Enter');
  await type('Title', 'Bienvenida');
  await done('session');
  await says('4 of 6 done. Next: Who takes part');
  await press('Escape');

  await tabTo('Add somebody');
  await press('Enter');
  await pick('Person', 'Noemí Planas', 'Add “Noemí Planas”');
  await tabTo('Add');
  await press('Enter');
  await says('5 of 6 done. Next: Publish and pass on');
  await press('Escape');

  await tabTo('Publish…');
  await press('Enter');
  await page.getByRole('dialog', { name: 'Publish the forum' }).waitFor();
  await tabTo('Publish');
  await press('Enter');
  await says('The first day stands. Its calendars can be saved and passed on.');
  assert.deepEqual(await troublesOf(page), []);
  await page.screenshot({ path: join(shots, 'first-day-done.png') });

  const programme = await command(page, 'programme_get', { forum: 'encuentro-de-prueba' });
  const [session] = programme.days[0].items;
  assert.deepEqual(
    [session.when.start.place.wall, session.room, session.people],
    ['2024-02-28T09:00', 'Salón 1', ['Noemí Planas']],
  );
});

test('what is undone is to be done again, for the plan says so', async () => {
  await command(page, 'undo');
  await page.reload();
  // Publications stay; what was undone is that somebody takes part.
  await says('5 of 6 done. Next: Who takes part');
  await command(page, 'redo');
});

test('the guide, a month and help are accessible in three languages, two themes and two sizes', async () => {
  for (const [language, theme] of [
    ['es', 'light'],
    ['pt', 'dark'],
    ['en', 'light'],
  ]) {
    await command(page, 'settings_set', { language, theme });
    await page.reload();
    await page.locator('section.guide').waitFor();
    await page.locator('section.guide li button').first().click();
    await page.locator('aside .date button').first().click();
    for (const [width, height] of [
      [1600, 1000],
      [1024, 700],
    ]) {
      await page.setViewportSize({ width, height });
      assert.deepEqual(await troublesOf(page), [], `${language} ${theme} ${width}`);
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth),
        false,
      );
      await page.screenshot({ path: join(shots, `first-day-${language}-${theme}-${width}.png`) });
    }
    await press('Escape', 'Escape');
    await go(page, '#/forum/encuentro-de-prueba/calendars');
    await page.locator('main button.help').first().click();
    await page.getByRole('note').waitFor();
    assert.deepEqual(await troublesOf(page), [], `help in ${language} ${theme}`);
    await go(page, '#/forum/encuentro-de-prueba/overview');
  }
});

test('put away, it does not come back', async () => {
  await tabTo('Close the guide');
  await press('Enter');
  await guide.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Encuentro de prueba' }).waitFor();
  await settled(page);
  assert.equal(await guide.count(), 0);
});

test('forums that were not begun here have no guide', async () => {
  await command(page, 'samples_add');
  await go(page, '#/forum/fica-2023/overview');
  await page.getByRole('heading', { level: 1, name: /FICA/ }).waitFor();
  assert.equal(await guide.count(), 0);
  assert.deepEqual(window.complaints, []);
});
