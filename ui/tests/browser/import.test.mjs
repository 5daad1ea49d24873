/** What comes from others (a calendar, a programme, a bundle made for a delegate), by keyboard and by dropped files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { command, drop, go, heldBack, open, serve, settled } from './window.mjs';
import { entriesOf, fetched, focused, pressed, tabbed, troublesOf } from './hands.mjs';

const fixtures = fileURLToPath(new URL('../../../tests/fixtures', import.meta.url));
const calendar = join(fixtures, 'reading/odd.ics');
const programme = (version) => join(fixtures, `programmes/sur-${version}.xml`);

let server;
let window;
let page;
let tabTo;
let keys;

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
  tabTo = tabbed(page);
  keys = pressed(page);
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
const sums = (text) => dialog().locator('[role="status"]').filter({ hasText: text }).first().waitFor();

test('a calendar is looked at row by row, changed, taken in one step, and taken back', async () => {
  await go(page, '#/forum/fica-2023/calendars');
  await tabTo('Read a calendar…');
  await keys('Enter');
  await page.setInputFiles('[role="dialog"] input[type="file"]', calendar);
  await sums('7 events in the file, 6 rows, of which 6 come in');
  assert.match(
    await dialog().innerText(),
    /Line 24: not read: The start of “Unreadable” is no time: next Tuesday/,
  );
  assert.deepEqual(await troublesOf(page), []);

  await tabTo('Becomes: All day');
  await page.keyboard.type('Leave');
  await sums('of which 5 come in');
  await tabTo('Details: Floating');
  await keys('Enter');
  await tabTo('The clock its times mean');
  await dialog().getByLabel('The clock its times mean').selectOption('America/Sao_Paulo');
  // 10:00 in São Paulo (−03) is 08:00 in Lima (−05).
  await dialog().locator('tbody').filter({ hasText: 'Floating' }).getByText('08:00').waitFor();

  await tabTo('Take 5 rows');
  await keys('Enter');
  await dialog().getByText('5 new, 0 changed, 0 cancelled').waitFor();
  await keys('Escape');
  await gone();
  assert.equal(await focused(page), 'Read a calendar…');

  await keys('Enter');
  await page.setInputFiles('[role="dialog"] input[type="file"]', calendar);
  await dialog().getByText('as it was').first().waitFor();
  await sums('of which 1 come in');
  await keys('Escape');
  await gone();
  await page.keyboard.press('Control+z');
  await page
    .getByText(/^Undone: /)
    .first()
    .waitFor();
});

test('the programme of the host comes beside ours, locked, and a newer one shows what changes', async () => {
  await go(page, '#/forum/fim-gdl-2024/calendars');
  await tabTo('Read a programme…');
  await keys('Enter');
  await page.setInputFiles('[role="dialog"] input[type="file"]', programme(1));
  await dialog().getByText('Encuentro del Sur 2026').first().waitFor();
  await dialog().getByText('4 events, 3 rooms, 3 people').waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await tabTo('Take it over');
  await keys('Enter');
  await gone();
  const locked = page.locator('[data-session].host');
  for (const title of ['Apertura & panel', 'Trasnoche', 'Export offices', 'La hora que se repite'])
    await locked.filter({ hasText: title }).waitFor();

  await locked.filter({ hasText: 'Trasnoche' }).focus();
  await keys('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByText(/^This item belongs to .* and cannot be changed here\.$/).waitFor();
  assert.equal(await details.getByRole('button', { name: /^Edit/ }).count(), 0);
  assert.deepEqual(await troublesOf(page), []);
  await keys('Escape');

  await go(page, '#/forum/fim-gdl-2024/calendars');
  await tabTo('Read a programme…');
  await keys('Enter');
  await page.setInputFiles('[role="dialog"] input[type="file"]', programme(2));
  const row = (title) => dialog().locator('tbody tr').filter({ hasText: title });
  await row('Apertura & panel').getByText('changed').waitFor();
  await row('Residencia de un día').getByText('new').waitFor();
  await row('Export offices').getByText('no longer there').waitFor();
  assert.equal(await dialog().locator('tbody tr').count(), 3);
  await tabTo('Take: Residencia de un día');
  await keys('Space');
  await row('Residencia de un día').getByText('left out').waitFor();
  await keys('Escape');
  await gone();
  assert.equal(await focused(page), 'Read a programme…');
});

test('our programme is saved for conference apps', async () => {
  await tabTo('Save the programme…');
  await keys('Enter');
  await dialog().waitFor();
  await tabTo('Download');
  const saved = fetched(page);
  await keys('Enter');
  assert.match((await saved).toString('utf8'), /<schedule>/);
  await dialog()
    .getByText(/written: schedule\.xml/)
    .waitFor();
  await keys('Escape');
  await gone();
});

test('a programme becomes a forum of its own; one without a zone asks for it', async () => {
  await go(page, '#/');
  await drop(page, [
    'anything.txt',
    readFileSync(programme(1), 'utf8').replace(/<time_zone_name>.*<\/time_zone_name>/, ''),
  ]);
  await dialog().getByText('Read the programme of a conference').waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('[role="dialog"] tbody tr, [role="dialog"] .trouble').length > 0,
  );
  await dialog().getByLabel('Time zone of its hours').selectOption('America/Santiago');
  await sums('Encuentro del Sur 2026');
  await tabTo('Take it over');
  await keys('Enter');
  await gone();
  await page.getByRole('heading', { level: 1, name: 'Encuentro del Sur 2026' }).waitFor();
});

test('what takes long says so, is stopped by keyboard, and can be tried again', async () => {
  await go(page, '#/forum/fica-2023/calendars');
  for (const [button, name, act] of [
    [
      'Read a calendar…',
      'calendar_import_preview',
      () => page.setInputFiles('[role="dialog"] input[type="file"]', calendar),
    ],
    ['Publish…', 'publish_preview', () => {}],
  ]) {
    await tabTo(button);
    const letGo = await heldBack(page, name);
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await act();
    await dialog().getByRole('progressbar').waitFor();
    await dialog().locator('.progress').getByRole('button', { name: 'Stop reading' }).press('Enter');
    await dialog().getByText('Cancelled. The workspace is as it was.').waitFor();
    assert.equal(await dialog().getByRole('progressbar').count(), 0);
    await letGo();
    assert.deepEqual(await troublesOf(page), []);
    await dialog().getByRole('button', { name: 'Try again' }).press('Enter');
    await dialog()
      .getByText(/^(7 events in the file|Publication 1: )/)
      .first()
      .waitFor();
    await keys('Escape');
    await gone();
  }
});

test('work that is stopped while it is done leaves the dialog as it was, and the keyboard in it', async () => {
  await tabTo('Publish…');
  await keys('Enter');
  await dialog()
    .getByText(/^Publication 1: /)
    .waitFor();
  const letGo = await heldBack(page, 'publish');
  await tabTo('Publish');
  await page.keyboard.press('Enter');
  await dialog().getByRole('progressbar').waitFor();
  assert.equal(await focused(page), 'Cancel');
  await page.keyboard.press('Enter');
  await dialog().getByText('Cancelled. The workspace is as it was.').waitFor();
  await letGo();
  await settled(page);
  assert.equal(await page.evaluate(() => Boolean(document.activeElement?.closest('[role="dialog"]'))), true);
  assert.deepEqual(await command(page, 'publication_list', { forum: 'fica-2023' }), []);
  await keys('Escape');
  await gone();
});

test('several files are opened one after the other, and what comes while a dialog stands waits', async () => {
  const ics = readFileSync(calendar, 'utf8');
  await drop(page, ['one.ics', ics], ['letter.txt', 'Dear all'], ['two.ics', ics]);
  await dialog().getByText('3 files').waitFor();
  await dialog().getByText('letter.txt is nothing that can be opened here.').first().waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await tabTo('Open one.ics');
  await keys('Enter');
  await dialog().getByText('Read a calendar').first().waitFor();
  await drop(page, ['three.ics', ics]);
  await page.getByText('three.ics is opened when this dialog is closed.').waitFor();
  await keys('Escape');
  await dialog().getByRole('button', { name: 'Open three.ics' }).waitFor();
  await tabTo('Open two.ics');
  await keys('Enter');
  await dialog().getByText('two.ics').waitFor();
  await keys('Escape');
  await dialog().getByRole('button', { name: 'Leave the others' }).press('Enter');
  await gone();
  await go(page, '#/');
});

test('what cannot be opened says so', async () => {
  await drop(page, ['letter.ics', 'Dear all,\nsee you in Lima.\n']);
  await dialog().getByText('letter.ics is nothing that can be opened here.').waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await keys('Escape');
  await gone();
});

/** Saves bundles in the organizer's dialog, and gives that of one person. */
async function bundleOf(name) {
  await go(page, '#/forum/fica-2023/calendars');
  await tabTo('Bundles for delegates…');
  await keys('Enter');
  await tabTo('For whom');
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).waitFor();
  await keys('Enter');
  await dialog()
    .getByRole('button', { name: `Leave out ${name}` })
    .waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await tabTo('Download');
  const saved = fetched(page);
  await keys('Enter');
  const files = entriesOf(await saved);
  assert.equal(files.length, 1);
  await dialog()
    .getByText(/written/)
    .first()
    .waitFor();
  await keys('Escape');
  await gone();
  return files[0];
}

test('a delegate opens their bundle, sees their days, and later what changed', async () => {
  await command(page, 'publish', { forum: 'fica-2023' });
  const { people } = await command(page, 'people_get', { forum: 'fica-2023' });
  const { id: person, name } = people.find((one) => one.delegations.length > 0);
  const first = await bundleOf(name);
  assert.match(first.name, /\.periplo\.json$/);
  await go(page, '#/');
  await tabTo('I am a delegate…');
  await keys('Enter');
  await page.getByText('Open the bundle that was made for you').waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await drop(page, ['whatever', first.text]);
  await page.getByRole('heading', { level: 2, name: new RegExp(name) }).waitFor();
  await page.getByText('From now on it says here what changes.').waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await tabTo('I have seen it');
  await keys('Enter');
  await page.getByText('Nothing has changed since you last looked.').waitFor();
  await tabTo('Save my calendar');
  const saved = fetched(page);
  await keys('Enter');
  assert.match((await saved).toString('utf8'), /^BEGIN:VCALENDAR\r\n/);

  const { itinerary } = await command(page, 'person_get', { forum: 'fica-2023', person });
  const session = itinerary
    .flatMap((day) => day.items)
    .find((item) => item.kind === 'session' && !item.item.locked).item;
  await command(page, 'session_update', {
    session: session.id,
    title: { en: 'A new name', es: 'Otro nombre' },
  });
  await command(page, 'publish', { forum: 'fica-2023' });
  const second = await bundleOf(name);
  await drop(page, ['second', second.text]);
  const changes = page.getByRole('region', { name: 'Changed since you last looked' });
  await changes
    .getByText(/A new name|Otro nombre/)
    .first()
    .waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await tabTo('My days');
  await keys('ArrowRight', 'Enter');
  await page.getByRole('heading', { level: 2, name: 'Public programme' }).waitFor();
  assert.deepEqual(await troublesOf(page), []);
  await settled(page);
  assert.deepEqual(window.complaints, []);
});
