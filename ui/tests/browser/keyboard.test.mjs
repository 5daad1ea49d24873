/** Every command of the interface without a pointer: this file never touches the mouse. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { command, open, serve, settled } from './window.mjs';

let server;
let window;
let page;

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

/** What has the focus: its name, role and whether it shows. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (['BODY', 'MAIN'].includes(element.tagName)) return { tag: element.tagName, name: '', shows: true };
    const style = getComputedStyle(element);
    const around = element.closest('label') ? getComputedStyle(element.closest('label')) : style;
    const marked = [style, around].some(
      (one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0,
    );
    const name =
      element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '';
    return { tag: element.tagName, name: name.trim().replace(/\s+/g, ' '), shows: marked };
  });

/** Presses Tab until what is named has the focus. */
async function tabTo(name, key = 'Tab') {
  for (let tries = 0; tries < 60; tries += 1) {
    const now = await focused();
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return now;
    await page.keyboard.press(key);
  }
  assert.fail(`Tab does not come to ${name}`);
}

async function keys(...pressed) {
  for (const key of pressed) await page.keyboard.press(key);
  await settled(page);
}

const heading = () => page.locator('main header h1').innerText();

test('the samples are added and a forum is opened', async () => {
  await tabTo('Add the samples');
  await keys('Enter');
  await page.getByRole('link', { name: /FICA/ }).waitFor();
  await tabTo(/FICA|FIM GDL|Mexico|Southern/);
  for (let tries = 0; tries < 5 && !/FIM GDL/.test((await focused()).name); tries += 1)
    await keys('ArrowDown');
  assert.match((await focused()).name, /FIM GDL/);
  await keys('Enter');
  await page.getByRole('heading', { level: 1, name: 'WIN at FIM GDL 2024' }).waitFor();
});

test('every tab is a key away', async () => {
  for (const [key, tab] of [
    ['p', 'programme'],
    ['e', 'people'],
    ['t', 'travel'],
    ['n', 'findings'],
    ['c', 'calendars'],
    ['h', 'history'],
    ['o', 'overview'],
  ]) {
    await keys('g', key);
    assert.match(page.url(), new RegExp(`/${tab}$`));
  }
  await keys('g', 's');
  assert.equal(await heading(), 'Settings');
  await keys('g', 'f');
  assert.equal(await heading(), 'Forums');
});

test('the rail is one stop for Tab, and the arrows move in it', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await page.reload();
  await page.waitForSelector('main header h1');
  await tabTo('Forums');
  await keys('ArrowDown');
  assert.equal((await focused()).name, 'Keys');
  await keys('End', 'Enter');
  assert.equal(await heading(), 'Settings');
});

test('the skip link leads past the rail', async () => {
  await page.reload();
  await page.waitForSelector('main header h1');
  await keys('Tab');
  assert.equal((await focused()).name, 'Skip to content');
  await keys('Enter');
  assert.equal((await focused()).tag, 'MAIN');
});

test('the keys are listed and the list closes', async () => {
  await keys('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await keys('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('an empty forum is made', async () => {
  await keys('g', 'f');
  await tabTo('New forum');
  await keys('Enter');
  await tabTo('Name');
  await page.keyboard.type('Andean evening');
  await tabTo('Add the forum');
  await keys('Enter');
  await page.getByRole('heading', { level: 1, name: 'Andean evening' }).waitFor();
  assert.equal(await heading(), 'Andean evening');
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Added the forum Andean evening').waitFor();
});

test('a session is found, opened, renamed and moved; the change is undone and redone', async () => {
  await page.evaluate(() => (location.hash = '#/forum/fim-gdl-2024/programme'));
  await settled(page);
  await keys('/');
  await page.keyboard.type('LatAm Network');
  await page
    .getByText(/^1 of 15$/)
    .first()
    .waitFor();
  await tabTo(/Meeting of the LatAm Network/);
  await keys('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Meeting of the LatAm Network' }).waitFor();
  await tabTo('Edit');
  await keys('Escape');
  await details.waitFor({ state: 'detached' });
  await keys('Enter');
  await details.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await keys('e');
  await details.getByRole('heading', { level: 2, name: 'Edit session' }).waitFor();
  await tabTo('Title (English)');
  await keys('Control+a');
  await page.keyboard.type('Meeting of the network');
  await tabTo('Time');
  await keys('Control+a');
  await page.keyboard.type('10');
  await tabTo('Save');
  await keys('Enter');
  await details.getByRole('heading', { name: 'Meeting of the network' }).waitFor();
  await details.getByText('10:00').first().waitFor();
  await details.getByText('11:30').first().waitFor();
  await page.keyboard.press('Control+z');
  await details.getByRole('heading', { name: 'Meeting of the LatAm Network' }).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await details.getByRole('heading', { name: 'Meeting of the network' }).waitFor();
  await keys('Escape');
  await details.waitFor({ state: 'detached' });
  assert.match((await focused()).name, /Meeting of the network/);
});

test('filters, days and the second clock', async () => {
  await tabTo('Clear filters', 'Shift+Tab');
  await keys('Enter');
  await tabTo('Kind', 'Shift+Tab').catch(() => tabTo('Kind'));
  await page.keyboard.type('Panel');
  await page
    .getByText(/^\d+ of 15$/)
    .first()
    .waitFor();
  await tabTo('Clear filters');
  await keys('Enter');
  await keys(']');
  assert.equal(await page.locator('main h2').count(), 1);
  await keys(']', '[');
  assert.match(await page.locator('main h2').first().innerText(), /28 February/);
  await tabTo('Clock beside the place’s', 'Shift+Tab');
  await page.keyboard.type('Clock of Madrid');
  await page.waitForFunction(() => document.querySelector('header select').value === 'Europe/Madrid');
  await keys('Tab', ']');
  await page.locator('main a').filter({ hasText: 'Madrid' }).first().waitFor();
});

test('a person is found among all by typing, accents forgiven, and let go again', async () => {
  await keys('g', 'o', 'g', 'p');
  const all = await page.locator('[data-session]').count();
  await tabTo('Person');
  await page.keyboard.type('garcia lau');
  const offered = page.getByRole('listbox', { name: 'Person' }).getByRole('option');
  await offered.filter({ hasText: 'Laura García' }).waitFor();
  assert.equal(await offered.count(), 1);
  await keys('Enter');
  const clear = page.getByRole('button', { name: 'Clear: Person' });
  await clear.waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Person' }).inputValue(), 'Laura García');
  await page
    .getByText(/^2 of 15$/)
    .first()
    .waitFor();
  assert.ok((await page.locator('[data-session]').count()) < all);
  await page.keyboard.type('zzz');
  await page.getByText('Nothing matches.').waitFor();
  await keys('Escape');
  assert.equal(await page.getByRole('combobox', { name: 'Person' }).inputValue(), 'Laura García');
  await tabTo('Clear: Person');
  await keys('Enter');
  assert.equal((await focused()).name, 'Person');
  assert.equal(await page.locator('[data-session]').count(), all);
});

test('a person is looked up in each of the lists', async () => {
  await page.evaluate(() => (location.hash = '#/forum/fica-2023/people'));
  await settled(page);
  await tabTo(/^People \d/);
  await keys('ArrowRight', 'ArrowRight', 'Enter');
  assert.match((await focused()).name, /^Delegations/);
  await page.locator('main section h2').first().waitFor();
  await keys('Home', 'Enter', '/');
  await page.keyboard.type('noemi');
  await tabTo(/Noemí Planas/);
  await keys('Enter');
  await page.getByRole('heading', { name: 'Itinerary' }).waitFor();
  await keys('Escape');
  assert.match((await focused()).name, /Noemí Planas/);
});

test('a finding is opened, explained, accepted with a reason, and the acceptance undone', async () => {
  await page.evaluate(() => (location.hash = '#/forum/fica-2023/findings'));
  await page.locator('[data-finding]').first().waitFor();
  const open = await page.locator('[data-finding]').count();
  await page.evaluate(() => document.activeElement.blur());
  await keys('Tab');
  for (let tries = 0; tries < 60; tries += 1) {
    if (await page.evaluate(() => document.activeElement.matches('[data-finding]'))) break;
    await page.keyboard.press('Tab');
  }
  await keys('ArrowDown', 'Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Why' }).waitFor();
  await tabTo('It may stay, because…');
  await page.keyboard.type('Agreed with the hosts');
  await keys('Enter');
  await details.getByText('Agreed with the hosts').waitFor();
  await page.waitForFunction((open) => document.querySelectorAll('[data-finding]').length === open - 1, open);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+z');
  await details.getByLabel('It may stay, because…').waitFor();
  await keys('Escape');
  await details.waitFor({ state: 'detached' });
  assert.equal(await page.locator('[data-finding]').count(), open);
});

test('findings are narrowed, and what would follow is asked', async () => {
  await tabTo('Severity', 'Shift+Tab');
  await page.keyboard.type('Errors');
  await tabTo('Clear filters');
  await keys('Enter');
  await tabTo('What if…');
  await keys('Enter');
  await page.getByRole('dialog', { name: 'What if' }).waitFor();
  await tabTo('A journey is late');
  await keys('ArrowRight', 'Enter');
  await tabTo('Who does not come');
  await page.keyboard.type('noemi');
  const found = page
    .getByRole('listbox', { name: 'Who does not come' })
    .getByRole('option', { name: /Noemí/ });
  await found.first().waitFor();
  await settled(page);
  await keys('Enter');
  await tabTo('See what follows');
  await keys('Enter');
  await page.locator('[role="dialog"] [role="status"]').filter({ hasText: /./ }).first().waitFor();
  await keys('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the forum is published with a note and its calendars are saved', async () => {
  await page.evaluate(() => (location.hash = '#/forum/fim-gdl-2024/calendars'));
  await settled(page);
  await tabTo('Publish…');
  await keys('Enter');
  await tabTo('Note');
  await page.keyboard.type('First programme');
  await page.getByText(/Publication 1:/).waitFor();
  await tabTo('Publish');
  await keys('Enter');
  await page.getByText('Number 1', { exact: true }).waitFor();
  await tabTo('Save calendars…');
  await keys('Enter');
  await tabTo('Which');
  await page.keyboard.type('Public');
  await tabTo('Language of the texts');
  await page.keyboard.type('Sp');
  await tabTo('Download');
  const download = page.waitForEvent('download');
  await keys('Enter');
  assert.match((await download).suggestedFilename(), /^fim-gdl-2024-calendars\.zip$/);
  assert.equal(
    readFileSync(await (await download).path())
      .subarray(0, 4)
      .toString('latin1'),
    'PK\u0003\u0004',
  );
  await page.getByText(/file written|files written|One file/).waitFor();
  await tabTo('Close');
  await keys('Enter');
  await tabTo('Publish…');
  await keys('Enter');
  await page
    .getByRole('dialog')
    .getByText('Nothing has changed since the last publication.')
    .first()
    .waitFor();
  await keys('Escape');
  await tabTo('What changed… in publication 1', 'Shift+Tab');
  await keys('Enter');
  await page.getByRole('dialog').getByText('FIM GDL 2024: all of publication 1').first().waitFor();
  await tabTo('Copy as text');
  await keys('Escape');
});

test('a bundle is saved', async () => {
  await tabTo('Save a bundle…');
  await keys('Enter');
  await tabTo('Download');
  const download = page.waitForEvent('download');
  await keys('Enter');
  assert.match((await download).suggestedFilename(), /\.json$/);
  await tabTo('Close');
  await keys('Enter');
});

test('the history says what was done', async () => {
  await keys('g', 'h');
  await page.getByText('Added the sample forums').first().waitFor();
});

test('every setting is within reach', async () => {
  await keys('g', 's');
  await tabTo('Theme');
  await page.keyboard.type('Dark');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await tabTo('Hours');
  await page.keyboard.type('1 to');
  await page.waitForFunction(() => document.documentElement.dataset.hours === 'h12');
  await tabTo('Second clock');
  await tabTo(/Keys without Ctrl/);
  await keys('Space', '?');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await keys('Space');
  await tabTo('Choose a file…');
  assert.equal((await focused()).shows, true);
  await tabTo('Check that all is in order');
  await keys('Enter');
  await page.getByText(/All is in order/).waitFor();
  await tabTo('Save a copy…');
  const download = page.waitForEvent('download');
  await keys('Enter');
  assert.match((await download).suggestedFilename(), /\.periplo$/);
  await tabTo('Language', 'Shift+Tab');
  await page.keyboard.type('esp');
  await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor();
  await command(page, 'settings_set', { language: 'en', hours: 'h23', theme: 'light' });
});

test('whatever can be used can be reached by keys, and shows that it is reached', async () => {
  await page.reload();
  for (const fragment of ['#/', '#/settings', '#/forum/fim-gdl-2024/programme', '#/forum/fica-2023/people']) {
    await page.evaluate((fragment) => (location.hash = fragment), fragment);
    await settled(page);
    const lost = await page.evaluate(() => {
      const usable = 'a[href], button, input, select, textarea';
      return [...document.querySelectorAll(usable)]
        .filter((element) => element.offsetParent !== null && element.tabIndex < 0)
        .filter((element) => !element.closest('[data-roving]'))
        .map((element) => element.outerHTML.slice(0, 120));
    });
    assert.deepEqual(lost, []);
    await page.evaluate(() => document.activeElement.blur());
    const unseen = [];
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      const now = await focused();
      if (!['BODY', 'HTML'].includes(now.tag) && !now.shows)
        unseen.push(`${fragment} ${now.tag} ${now.name}`);
    }
    assert.deepEqual(unseen, []);
  }
  assert.deepEqual(window.complaints, []);
});
