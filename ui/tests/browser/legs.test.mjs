/** Habits in the window: a leg is moved, many sessions change, copies are pasted, everything is searched, a step is taken back. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { troublesOf } from './hands.mjs';
import { command, go, heldBack, open, serve, settled } from './window.mjs';

let server;
let window;
let page;
const shots = process.env.PERIPLO_SCREENSHOTS;
mkdirSync(shots, { recursive: true });

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
  page.setDefaultTimeout(20_000);
  await command(page, 'samples_add');
  await page.reload();
  await page.waitForSelector('main header h1');
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

async function look(name) {
  await settled(page);
  await page.screenshot({ path: join(shots, `habits-${name}.png`) });
  assert.deepEqual(await troublesOf(page), [], name);
}

const legs = async () => {
  const { legs } = await command(page, 'forum_get', { forum: 'fica-2023' });
  return Object.fromEntries(legs.map(({ leg, place }) => [place.name, leg.starts]));
};

test('a leg is moved by the keyboard: seen before, one step, undone', async () => {
  await go(page, '#/forum/fica-2023/overview');
  const before = await legs();
  await page.getByRole('button', { name: 'Move… Lima' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Move the leg' }).waitFor();
  assert.equal(
    await dialog.getByRole('button', { name: 'Move the leg' }).getAttribute('aria-disabled'),
    'true',
  );
  await dialog.getByLabel('First day').fill('2023-11-14');
  await dialog.getByText('One day later').waitFor();
  const items = dialog.getByRole('list', { name: 'What belongs to the leg' }).getByRole('listitem');
  await items.first().waitFor();
  assert.ok((await items.count()) > 3);
  await look('shift');
  assert.deepEqual(await legs(), before);
  await dialog.getByRole('button', { name: 'Move the leg' }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await legs(), { ...before, Lima: '2023-11-14' });
  await settled(page);
  await page.keyboard.press('Control+z');
  await page.getByText(/^Undone: Moved the leg/).waitFor();
  assert.deepEqual(await legs(), before);
});

test('who presses before it was seen what moves, sees it first', async () => {
  const before = await legs();
  const letGo = await heldBack(page, 'leg_shift_preview');
  await page.getByRole('button', { name: 'Move… Lima' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First day').fill('2023-11-15');
  const move = dialog.getByRole('button', { name: 'Move the leg' });
  await move.click();
  const looking = dialog.getByText('What this changes is still being looked through.').first();
  await looking.waitFor();
  await letGo();
  await looking.waitFor({ state: 'detached' });
  await dialog.getByRole('list', { name: 'What belongs to the leg' }).waitFor();
  assert.deepEqual(await legs(), before);
  await move.click();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await legs(), { ...before, Lima: '2023-11-15' });
  await settled(page);
  await Promise.all([page.waitForResponse('**/api/call/undo'), page.keyboard.press('Control+z')]);
  assert.deepEqual(await legs(), before);
});

test('an hour that exists twice is asked for in the dialog', async () => {
  const span = { span: { start: '2026-04-01T23:30', end: '2026-04-02T01:00' } };
  const place = { name: 'Santiago', country: 'CL', zone: 'America/Santiago' };
  const put = [
    { kind: 'place', name: 'p', fields: place },
    {
      kind: 'forum',
      name: 'f',
      fields: { name: { en: 'Sur' }, starts: '2026-04-01', ends: '2026-04-10', languages: ['en'] },
    },
    {
      kind: 'leg',
      name: 'l',
      fields: { forum: '@f', place: '@p', starts: '2026-04-01', ends: '2026-04-02' },
    },
    {
      kind: 'session',
      fields: { forum: '@f', leg: '@l', title: { en: 'Late concert' }, kind: 'showcase', schedule: span },
    },
  ];
  const made = await command(page, 'record_put', { put });
  await page.reload();
  await go(page, '#/forum/sur/overview');
  await page.getByRole('button', { name: 'Move… Santiago' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First day').fill('2026-04-04');
  const choice = dialog.getByRole('radiogroup', { name: /Late concert: 23:30 exists twice/ });
  await choice.waitFor();
  await dialog.getByText('One hour has to be chosen first.').first().waitFor();
  await look('shift-twice');
  await choice.getByRole('radio').nth(1).check();
  await dialog.getByText('One hour has to be chosen first.').first().waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Move the leg' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { session } = await command(page, 'session_get', { session: made.value[3].fields.id });
  assert.equal(session.schedule.span.start_fold, 'later');
});

test('everything is searched from anywhere, and what is found is opened', async () => {
  await go(page, '#/forum/fim-gdl-2024/overview');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search everything' });
  await dialog.waitFor();
  await page.keyboard.type('latam network');
  await dialog.getByRole('option', { name: /Meeting of the LatAm Network/ }).waitFor();
  await look('search');
  // Of all that was found the arrows choose.
  const session = dialog.getByRole('option', { name: /Meeting of the LatAm Network/ });
  for (let tries = 0; tries < 20 && (await session.getAttribute('aria-selected')) !== 'true'; tries += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('heading', { name: 'Meeting of the LatAm Network' })
    .waitFor();
});

test('marked sessions change together, and copies are pasted on another day', async () => {
  await go(page, '#/forum/fim-gdl-2024/programme');
  const sessions = async () => {
    const { days } = await command(page, 'programme_get', { forum: 'fim-gdl-2024' });
    return days.flatMap((day) => [...day.items, ...day.without_hour]);
  };
  const before = await sessions();
  const row = page.locator('[data-session]').filter({ hasText: 'Meeting of the LatAm Network' });
  await row.focus();
  await page.keyboard.press('x');
  await page.getByRole('checkbox', { name: 'Mark Meeting of the LatAm Network' }).waitFor();
  await page.getByRole('checkbox', { name: /^Mark What/ }).check();
  await page.getByText('2 marked').waitFor();
  await page.getByRole('button', { name: 'Change…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change 2 sessions' });
  await dialog.getByLabel('For whom').selectOption('delegates');
  await dialog.getByLabel('Move by minutes').fill('15');
  await look('many');
  await dialog.getByRole('button', { name: 'Change all 2' }).click();
  await dialog.waitFor({ state: 'detached' });
  const after = await sessions();
  assert.equal(
    after.filter((one) => one.audience === 'delegates').length,
    before.filter((one) => one.audience === 'delegates').length + 2,
  );
  await settled(page);
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Changed 2 entries at once').waitFor();
  await row.focus();
  await page.keyboard.press('Control+c');
  await page.getByText('One session copied. Ctrl+V puts it on a day.').waitFor();
  await page.keyboard.press('Control+v');
  const paste = page.getByRole('dialog', { name: 'Paste a session' });
  const day = paste.getByLabel('Day');
  await day.selectOption(await day.locator('option', { hasText: '2 Mar' }).getAttribute('value'));
  await look('paste');
  await day.focus();
  await page.keyboard.press('Enter');
  await paste.waitFor({ state: 'detached' });
  const copies = (await sessions()).filter((one) => one.title.en === 'Meeting of the LatAm Network');
  assert.deepEqual(
    copies.map((one) => one.when.start.place.wall),
    ['2024-02-29T09:30', '2024-03-02T09:30'],
  );
});

test('the history shows an earlier state, takes one step back, and says what stands in the way', async () => {
  await go(page, '#/forum/fim-gdl-2024/history');
  await page.getByRole('button', { name: /^See this state: Added the sample forums/ }).click();
  const past = page.getByRole('dialog', { name: 'The programme as it was' });
  await past.getByText('Sounds from Spain showcase').waitFor();
  await look('past');
  await page.keyboard.press('Escape');
  await past.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Take back: Pasted a session/ }).click();
  await page.getByText('Took back: Pasted a session', { exact: true }).first().waitFor();
  const { days } = await command(page, 'programme_get', { forum: 'fim-gdl-2024', search: 'LatAm Network' });
  for (const capacity of [9, 10]) {
    const put = [{ kind: 'session', id: days[0].items[0].id, fields: { capacity } }];
    await command(page, 'record_put', { put });
  }
  await page.reload();
  await page.waitForSelector('main header h1');
  await page
    .getByRole('button', { name: /^Take back: Changed the session/ })
    .nth(1)
    .click();
  await page.getByText(/a later one depends on it/).waitFor();
  await look('history');
  assert.deepEqual(window.complaints, []);
});
