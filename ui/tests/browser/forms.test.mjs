/** The forms that no other story fills in, by keyboard alone; and last year's forum on new dates. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { pressed, tabbed, troublesOf } from './hands.mjs';
import { command, go, heldBack, open, refused, serve, settled } from './window.mjs';

const shots = process.env.PERIPLO_SCREENSHOTS;
mkdirSync(shots, { recursive: true });

let server;
let window;
let page;
let tabTo;
let press;

/** What the forms refer to: a forum with one leg, a hotel, somebody, and an organization. */
const GIVEN = [
  { kind: 'place', name: 'p', fields: { name: 'Lima', country: 'PE', zone: 'America/Lima' } },
  {
    kind: 'forum',
    name: 'f',
    fields: {
      slug: 'norte-2023',
      name: { en: 'Norte 2023' },
      starts: '2023-11-13',
      ends: '2023-11-16',
      languages: ['en'],
    },
  },
  {
    kind: 'leg',
    name: 'l',
    fields: { forum: '@f', place: '@p', starts: '2023-11-13', ends: '2023-11-15' },
  },
  { kind: 'venue', fields: { name: 'Hotel Bolívar', place: '@p', lodging: true } },
  { kind: 'person', fields: { name: 'Noemí Planas' } },
  { kind: 'organization', fields: { name: 'Ibermúsicas', kind: 'other' } },
];

before(async () => {
  server = await serve();
  window = await open(server.address, { width: 1280, height: 800 });
  page = window.page;
  tabTo = tabbed(page);
  press = pressed(page);
  page.setDefaultTimeout(15_000);
  await command(page, 'record_put', { put: GIVEN });
  await page.reload();
  await page.waitForSelector('main header h1');
  await go(page, '#/forum/norte-2023/overview');
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

async function write(label, text) {
  await tabTo(label);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Fills in a date; how its parts are typed depends on the engine's own language. */
async function day(label, date) {
  await tabTo(label);
  await page.locator('input:focus').fill(date);
}

async function choose(label, words) {
  await tabTo(label);
  await page.keyboard.type(words);
  await settled(page);
}

async function pick(label, text, option) {
  await write(label, text);
  const item = page.getByRole('listbox', { name: label }).getByRole('option', { name: option }).first();
  await item.waitFor();
  for (let tries = 0; tries < 20 && (await item.getAttribute('aria-selected')) !== 'true'; tries += 1)
    await page.keyboard.press('ArrowDown');
  await press('Enter');
  await item.waitFor({ state: 'hidden' });
  await settled(page);
}

const titled = (title) => page.getByRole('heading', { level: 2, name: title }).waitFor();

/** Opens the list of a kind by its first letters. */
async function list(letters, title) {
  await press('Escape', 'Escape', 'Escape', 'n');
  await page.getByRole('combobox', { name: 'What to add or find' }).waitFor();
  await page.keyboard.type(letters);
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('[aria-label="What to add or find"]')?.selectedOptions[0]?.text === wanted,
    title,
  );
  await settled(page);
}

async function add(letters, title, kind) {
  await list(letters, title);
  await tabTo(`Add ${kind}`);
  await press('Enter');
  await titled(`Add ${kind}`);
}

/** Opens the form of what hangs on the record that is open. */
async function within(kind) {
  await tabTo(`Add ${kind}`);
  await press('Enter');
  await titled(`Add ${kind}`);
}

async function save(kind) {
  await tabTo('Add');
  await press('Enter');
  await titled(`Edit ${kind}`);
  await settled(page);
}

async function look(name) {
  await settled(page);
  await page.screenshot({ path: join(shots, `forms-${name}.png`) });
  assert.deepEqual(await troublesOf(page), [], name);
}

/** The fields of the records of a kind, or of those of one of their ends. */
async function fields(kind, text = '', rest = {}) {
  const found = await command(page, 'record_find', { kind, text, whole: true, ...rest });
  return found.map((one) => one.record.fields);
}

test('a task has its day and who does it, is done, and its list is narrowed to what is left', async () => {
  for (const [title, due] of [
    ['Book the hall', '2023-10-01'],
    ['Ask for visas', '2023-09-01'],
  ]) {
    await add('ta', 'Tasks', 'task');
    await write('Title', title);
    await day('Due', due);
    await pick('Who does it', 'noemi', /Noemí Planas/);
    await save('task');
  }
  await tabTo('Done');
  await press('Space');
  await look('task');
  await tabTo('Save');
  await press('Enter');
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  const [noemi] = await fields('person', 'Noemí');
  const tasks = await fields('task');
  assert.deepEqual(
    tasks.map((task) => [task.title, task.due, task.owner === noemi.id, task.done]),
    [
      ['Ask for visas', '2023-09-01', true, true],
      ['Book the hall', '2023-10-01', true, false],
    ],
  );

  await list('ta', 'Tasks');
  const rows = () => page.locator('aside ul li button > span:first-child').allInnerTexts();
  assert.deepEqual(await rows(), ['Ask for visas', 'Book the hall']);
  await choose('Narrow the list', 'To be');
  assert.deepEqual(await rows(), ['Book the hall']);
  await look('tasks');
  // How a list was left, it is found again; then everything shows, by day.
  await press('Escape');
  await list('ta', 'Tasks');
  assert.deepEqual(await rows(), ['Book the hall']);
  await choose('Narrow the list', 'Every');
  await choose(/^Sort by/, 'Date');
  assert.deepEqual(await rows(), ['Ask for visas', 'Book the hall']);
});

test('an outcome has its date and whose it is', async () => {
  await add('ou', 'Outcomes', 'outcome');
  await write('Title', 'A network is founded');
  await day('Date', '2024-05-02');
  await tabTo('More fields');
  await press('Enter');
  await pick('Organization', 'iber', /Ibermúsicas/);
  await save('outcome');
  await look('outcome');
  const [iber] = await fields('organization');
  const [outcome] = await fields('outcome');
  assert.deepEqual(
    [outcome.title, outcome.date, outcome.organization],
    [{ en: 'A network is founded' }, '2024-05-02', iber.id],
  );
  await press('Escape', 'Escape');
  await page.locator('main').getByText('A network is founded').filter({ visible: true }).first().waitFor();
});

test('a partner of the forum has a role', async () => {
  await tabTo('Edit forum');
  await press('Enter');
  await titled('Edit forum');
  await within('partner');
  await pick('Organization', 'iber', /Ibermúsicas/);
  await choose('Role', 'Sponsor');
  await look('partner');
  await tabTo('Add');
  await press('Enter');
  await page.getByRole('button', { name: /Ibermúsicas.*Sponsor/i }).waitFor();
  const { partners } = await command(page, 'forum_get', { forum: 'norte-2023' });
  assert.deepEqual(
    partners.map((one) => [one.organization.name, one.role]),
    [['Ibermúsicas', 'sponsor']],
  );
});

test('a person has an affiliation, an availability and private facts, which no step tells', async () => {
  await list('pe', 'People');
  await tabTo(/^Noemí Planas/);
  await press('Enter');
  await titled('Edit person');
  await within('affiliation');
  await pick('Organization', 'WIN', 'Add “WIN”');
  await write('What they are there', 'CEO');
  await look('affiliation');
  await tabTo('Add');
  await press('Enter');
  await page.getByRole('button', { name: /WIN.*CEO/ }).waitFor();

  await within('availability');
  await day('From', '2023-11-14');
  await day('Until', '2023-11-14');
  await write('Note', 'At the embassy');
  await look('availability');
  await tabTo('Add');
  await press('Enter');
  await titled('Edit person');
  await page.getByRole('button', { name: /14 Nov/ }).waitFor();

  await within('private facts');
  await write('Name in the passport', 'Noemí Planas Roca');
  await write('Diet', 'celiac');
  await day('Passport expires', '2027-01-31');
  await look('private');
  await tabTo('Add');
  await press('Enter');
  await titled('Edit person');

  const [noemi] = await fields('person', 'Noemí');
  const of = { within: noemi.id };
  const [affiliation] = await fields('affiliation', '', of);
  const [away] = await fields('availability', '', of);
  const [facts] = await fields('private_person', '', of);
  assert.deepEqual(affiliation.role, { en: 'CEO' });
  assert.deepEqual(
    [away.available, away.starts, away.ends, away.zone, away.note],
    [false, '2023-11-14T09:00', '2023-11-14T18:00', 'America/Lima', 'At the embassy'],
  );
  assert.deepEqual([facts.diet, facts.passport_expiry], ['celiac', '2027-01-31']);
  assert.doesNotMatch(JSON.stringify(await command(page, 'history_list')), /celiac|Roca|2027-01-31/);
});

test('a stay has its room and its booking', async () => {
  await add('st', 'Stays', 'stay');
  await pick('Lodging', 'bolivar', /Hotel Bolívar/);
  await day('Arrival', '2023-11-12');
  await day('Departure', '2023-11-16');
  await pick('Who sleeps there', 'noemi', /Noemí Planas/);
  await tabTo('More fields');
  await press('Enter');
  await choose('Room type', 'Single');
  await tabTo('Booked');
  await press('Space');
  await save('stay');
  await within('booking');
  await write('Booking reference', 'QX7T2A');
  await look('booking');
  await tabTo('Add');
  await press('Enter');
  await titled('Edit stay');
  const [stay] = await fields('stay');
  assert.deepEqual(
    [stay.check_in, stay.check_out, stay.room_type, stay.confirmed],
    ['2023-11-12', '2023-11-16', 'single', true],
  );
  const [booking] = await fields('private_booking', '', { within: stay.id });
  assert.equal(booking.reference, 'QX7T2A');
  await press('Escape', 'Escape', 'g', 't');
  await page.getByText('Hotel Bolívar').first().waitFor();
});

test("last year's forum is made again on new dates, with what was asked for", async () => {
  await page.evaluate(() => (location.hash = '#/'));
  await tabTo('New forum');
  await press('Enter');
  await choose('Earlier forum', 'Norte 2023');
  await write('Name', 'Norte 2024');
  await day('First day', '2024-11-11');
  await tabTo('Tasks');
  await press('Space');
  await tabTo('Journeys and stays, unconfirmed');
  await press('Space');
  await look('template');
  await tabTo('Add the forum');
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Norte 2024' }).waitFor();
  const { forum, legs, partners, outcomes } = await command(page, 'forum_get', { forum: 'norte-2024' });
  assert.deepEqual([forum.starts, forum.ends], ['2024-11-11', '2024-11-14']);
  assert.deepEqual(
    legs.map(({ leg, place }) => [place.name, leg.starts, leg.ends]),
    [['Lima', '2024-11-11', '2024-11-13']],
  );
  assert.deepEqual([partners.length, outcomes.length], [1, 0]);
  const tasks = await fields('task', '', { within: forum.id });
  assert.deepEqual(tasks.map((task) => [task.due, task.done]).sort(), [
    ['2024-08-30', false],
    ['2024-09-29', false],
  ]);
  const { stays } = await command(page, 'travel_get', { forum: 'norte-2024' });
  assert.deepEqual(
    stays.map(({ stay, guests }) => [stay.check_in, stay.confirmed, guests.map(({ name }) => name)]),
    [['2024-11-10', false, ['Noemí Planas']]],
  );
  assert.deepEqual(window.complaints, []);
});

test('what is saved stands in the list before it is written, and goes back where it is refused', async () => {
  const { forum } = await command(page, 'forum_get', { forum: 'norte-2023' });
  const fields = { forum: forum.id, kind: 'workshop', title: { en: 'Listening room' } };
  const [made] = (await command(page, 'record_put', { put: [{ kind: 'session', fields }] })).value;
  const session = made.fields.id;
  const written = async () => (await command(page, 'session_get', { session })).session.title.en;
  await go(page, '#/forum/norte-2023/programme');
  await page.reload();
  const row = page.locator(`[data-session="${session}"]`);
  const edits = async (title) => {
    await row.focus();
    await press('Enter');
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await press('e');
    await titled('Edit session');
    await write('Title', title);
    await tabTo('Save');
    await page.keyboard.press('Enter');
  };

  const answer = await heldBack(page, 'record_put');
  await edits('Round table');
  await row.getByText('Round table').waitFor();
  assert.equal(await written(), 'Listening room');
  await answer();
  await page.getByText('Saved').first().waitFor();
  assert.equal(await written(), 'Round table');

  const ends = await refused(page, 'record_put');
  await edits('Concert');
  await page
    .getByRole('alert')
    .filter({ hasText: /read-only/ })
    .waitFor();
  await row.getByText('Round table').waitFor();
  assert.equal(await page.getByLabel('Title').first().inputValue(), 'Concert');
  await ends();
  await press('Escape', 'Escape');
});

test('a form that is submitted waits for what is still being made for it, and is saved once', async () => {
  await add('legs', 'Legs', 'leg');
  await write('Place', 'quito');
  const city = page.getByRole('option', { name: /^Quito.*Ecuador/ });
  await city.waitFor();
  const answer = await heldBack(page, 'record_put');
  await city.click();
  const button = page.getByRole('button', { name: 'Add', exact: true });
  await button.dblclick();
  await answer();
  await titled('Edit leg');
  await settled(page);
  const [quito] = await fields('place', 'Quito');
  assert.deepEqual(
    (await fields('leg')).filter((leg) => leg.place === quito.id).length,
    1,
    'one leg is in the place that was being made',
  );
});

test('what takes a while is not begun twice', async () => {
  const before = (await fields('leg')).length;
  const answer = await heldBack(page, 'record_duplicate');
  await page.getByRole('button', { name: 'Duplicate', exact: true }).dblclick();
  await Promise.all([page.waitForResponse('**/api/call/record_duplicate'), answer()]);
  await settled(page);
  assert.equal((await fields('leg')).length, before + 1);
});

test('what is typed while somebody is being made stays, and both join', async () => {
  await add('delegations', 'Delegations', 'delegation');
  await write('Name', 'Altiplano');
  await write('Delegates', 'Oliver Knust');
  const option = (name) => page.getByRole('option', { name: `Add “${name}”` });
  await option('Oliver Knust').waitFor();
  const answer = await heldBack(page, 'record_put');
  await option('Oliver Knust').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Francisca');
  await answer();
  await page.getByRole('list', { name: 'Delegates' }).getByText('Oliver Knust').waitFor();
  await page.keyboard.type(' Sandoval');
  await option('Francisca Sandoval').waitFor();
  // Enter comes before the list has been looked through, and the keyboard goes on at once.
  await page.keyboard.type(' P.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await titled('Edit delegation');
  await settled(page);
  const delegates = await fields('delegate');
  const names = (await fields('person')).filter((one) => delegates.some((d) => d.person === one.id));
  assert.deepEqual(names.map((one) => one.name).sort(), ['Francisca Sandoval P.', 'Oliver Knust']);
});

test('what cannot be made for a field is said there, and the form is not saved without it', async () => {
  await add('legs', 'Legs', 'leg');
  await write('Place', 'la paz');
  const city = page.getByRole('option', { name: /^La Paz.*Bolivia/ });
  await city.waitFor();
  const before = (await fields('leg')).length;
  const ends = await refused(page, 'record_put');
  await city.click();
  await page
    .getByRole('alert')
    .filter({ hasText: /read-only/ })
    .waitFor();
  await ends();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await settled(page);
  assert.equal((await fields('leg')).length, before);
  assert.equal(await page.getByRole('combobox', { name: 'Place', exact: true }).inputValue(), 'la paz');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'combobox');
  await press('Escape', 'Escape');
});
