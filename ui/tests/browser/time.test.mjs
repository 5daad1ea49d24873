/** Times that do not exist and times that exist twice, in the form of a session. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { command, open, serve, settled } from './window.mjs';

let server;
let window;
let page;
let details;

/** A forum in Santiago over both of its clock changes of 2026, as a bundle written by hand. */
const bundle = {
  format: 'periplo-bundle',
  version: 1,
  forum: { id: '01990000-0000-7000-8000-000000000001', name: 'Santiago 2026' },
  private: false,
  places: [
    {
      id: '01990000-0000-7000-8000-000000000002',
      name: 'Santiago',
      country: 'CL',
      zone: 'America/Santiago',
    },
  ],
  forums: [
    {
      id: '01990000-0000-7000-8000-000000000001',
      slug: 'santiago-2026',
      name: { en: 'Santiago 2026' },
      starts: '2026-04-03',
      ends: '2026-09-07',
      languages: ['en'],
    },
  ],
  legs: [
    {
      id: '01990000-0000-7000-8000-000000000003',
      forum: { id: '01990000-0000-7000-8000-000000000001' },
      place: { id: '01990000-0000-7000-8000-000000000002' },
      starts: '2026-04-03',
      ends: '2026-09-07',
      rank: '80',
    },
  ],
  sessions: [
    {
      id: '01990000-0000-7000-8000-000000000004',
      forum: { id: '01990000-0000-7000-8000-000000000001' },
      leg: { id: '01990000-0000-7000-8000-000000000003' },
      title: { en: 'Late concert' },
      kind: 'showcase',
      status: 'confirmed',
      schedule: { span: { start: '2026-09-05T22:00', end: '2026-09-05T23:30' } },
      rank: '80',
    },
  ],
};

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
  await page.getByRole('button', { name: 'Open a bundle…' }).click();
  await page.setInputFiles('input[type="file"]', {
    name: 'santiago.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(bundle)),
  });
  await page.getByText(/come in/).waitFor();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('heading', { level: 1, name: 'Santiago 2026' }).waitFor();
  await command(page, 'settings_set', { viewer_zone: 'Europe/Madrid' });
  await page.goto(
    new URL('#/forum/santiago-2026/programme/01990000-0000-7000-8000-000000000004', page.url()).href,
  );
  await page.reload();
  details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Late concert' }).waitFor();
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

const setStart = async (day, time) => {
  await details.getByLabel('Starts').selectOption(day);
  const field = details.getByLabel('Time').first();
  await field.fill(time);
  await field.blur();
  await settled(page);
};

test('both clocks are shown, with the day between them', async () => {
  // 22:00 in Santiago, −04, is 04:00 in Madrid, +02, on the next day.
  const row = page.getByRole('link', { name: /Late concert/ });
  assert.match((await row.innerText()).replace(/\s+/g, ' '), /22:00 23:30 04:00\s?\+1 Madrid/);
  await details.getByText(/04:00\s*\+1/).waitFor();
});

test('midnight of the spring Sunday does not exist: both neighbours are offered', async () => {
  await details.getByRole('button', { name: 'Edit', exact: true }).click();
  await setStart('2026-09-06', '0:00');
  await details
    .getByText('00:00 does not exist that day: the clock goes past it. Choose one of its neighbours.')
    .first()
    .waitFor();
  const neighbours = details.getByRole('group', { name: 'Times that exist' });
  const [before, after] = await neighbours.getByRole('button').allInnerTexts();
  assert.match(before, /^Sat,? 5 Sept?, 23:59 \(−04\)$/);
  assert.equal(after, '01:00 (−03)');
  assert.equal(await details.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled'), 'true');
  await neighbours.getByRole('button', { name: '01:00' }).click();
  await neighbours.waitFor({ state: 'detached' });
  await details.getByRole('button', { name: 'Save' }).click();
  await details.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  const { session } = await command(page, 'session_get', { session: bundle.sessions[0].id });
  assert.deepEqual(session.schedule, { span: { start: '2026-09-06T01:00', end: '2026-09-06T02:30' } });
});

test('an hour that exists twice asks which, with both offsets and the earlier chosen', async () => {
  await details.getByRole('button', { name: 'Edit', exact: true }).click();
  await setStart('2026-04-04', '23:30');
  const choice = details.getByRole('radiogroup', { name: /23:30 exists twice/ });
  await choice.waitFor();
  assert.deepEqual(
    (await choice.locator('label').allInnerTexts()).map((text) => text.trim()),
    ['the first, at −03', 'the second, at −04'],
  );
  assert.equal(await choice.getByRole('radio').first().isChecked(), true);
  await choice.getByRole('radio').nth(1).check();
  await details.getByRole('button', { name: 'Save' }).click();
  await details.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await details.getByText('the second, at −04').waitFor();
  const { session } = await command(page, 'session_get', { session: bundle.sessions[0].id });
  assert.deepEqual(session.schedule, {
    span: { start: '2026-04-04T23:30', start_fold: 'later', end: '2026-04-05T01:00' },
  });
  assert.deepEqual(window.complaints, []);
});
