/** A first day planned from an empty workspace by keyboard alone: this file never touches the mouse. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { tabbed, troublesOf } from './hands.mjs';
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
  page.setDefaultTimeout(10_000);
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

async function type(name, text) {
  await tabTo(name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  actions += 1;
}

/** Fills in a date; how its parts are typed depends on the engine's own language. */
async function day(name, date) {
  await tabTo(name);
  await page.locator('input:focus').fill(date);
  actions += 1;
}

/** Types into a picker and takes what is found or made under this name. */
async function pick(label, text, option) {
  await type(label, text);
  const item = page.getByRole('listbox', { name: label }).getByRole('option', { name: option }).first();
  await item.waitFor();
  for (let tries = 0; tries < 20 && (await item.getAttribute('aria-selected')) !== 'true'; tries += 1)
    await page.keyboard.press('ArrowDown');
  await press('Enter');
  await item.waitFor({ state: 'hidden' });
  await settled(page);
}

const saved = (kind) => page.getByRole('heading', { level: 2, name: `Edit ${kind}` }).waitFor();

const shots = process.env.PERIPLO_SCREENSHOTS;
mkdirSync(shots, { recursive: true });

async function look(name) {
  await settled(page);
  await page.screenshot({ path: join(shots, `desk-${name}.png`) });
  assert.deepEqual(await troublesOf(page), [], name);
}

/** Opens the form of a new record of a kind by its first letters in the list. */
async function add(letters, kind) {
  await press('Escape', 'Escape', 'Escape', 'n');
  await page.getByRole('combobox', { name: 'What to add or find' }).waitFor();
  await page.keyboard.type(letters);
  await settled(page);
  await tabTo(`Add ${kind}`);
  await press('Enter');
  await page.getByRole('heading', { level: 2, name: `Add ${kind}` }).waitFor();
}

/** Saves the form in front. */
async function save() {
  await tabTo('Add');
  await press('Enter');
}

test('a forum begins with a name and its days', async () => {
  await tabTo('New forum');
  await press('Enter');
  await type('Name', 'Foro de prueba');
  await day('First day', '2024-02-28');
  await day('Last day', '2024-03-02');
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Foro de prueba' }).waitFor();
});

test('the route is empty and says what to do first; a place is found offline', async () => {
  await tabTo('Add the first leg');
  await press('Enter');
  await pick('Place', 'guadaljara', /Guadalajara.*Mexico/);
  await look('leg');
  await save();
  await saved('leg');
  await page.getByRole('link', { name: 'Guadalajara' }).waitFor();
});

test('a venue has its rooms', async () => {
  await add('v', 'venue');
  await type('Name', 'Expo Guadalajara');
  await save();
  await saved('venue');
  await tabTo('Add room');
  await press('Enter');
  await type('Name', 'Salón 1');
  await type('Capacity', '80');
  await save();
  await page.getByRole('button', { name: /^Salón 1/ }).waitFor();
  await look('venue');
});

test('a session is put on the clock of its place, and a person made in place has a part in it', async () => {
  await press('Escape', 'Escape', 'g', 'p');
  await tabTo('Add a session');
  await press('Enter');
  await type('Title', 'Redes de la música');
  await pick('Venue', 'expo', /Expo Guadalajara/);
  await pick('Room', 'salon', /Salón 1/);
  await tabTo(/no day yet|unscheduled/i);
  await press('ArrowUp', 'ArrowUp');
  await page.locator('input[value="span"]:checked').waitFor();
  await look('session');
  await save();
  await saved('session');
  await tabTo('Add participation');
  await press('Enter');
  await pick('Person', 'Noemí Planas', 'Add “Noemí Planas”');
  await save();
  await page.getByRole('button', { name: /Noemí Planas.*Speaker/i }).waitFor();
  const programme = await command(page, 'programme_get', { forum: 'foro-de-prueba' });
  const [session] = programme.days[0].items;
  assert.deepEqual([session.room, session.people], ['Salón 1', ['Noemí Planas']]);
  assert.equal(session.when.start.place.wall, '2024-02-28T09:00');
});

test('a delegation has its delegates, who attend every leg until something else is said', async () => {
  await add('d', 'delegation');
  await type('Name', 'Cono Sur');
  await pick('Delegates', 'noemi', /Noemí Planas/);
  await pick('Delegates', 'Kin Martínez', 'Add “Kin Martínez”');
  await save();
  await page.getByRole('checkbox', { name: 'Kin Martínez attends Guadalajara' }).waitFor();
  await look('delegation');
  await tabTo('Kin Martínez attends Guadalajara');
  await press('Space');
  const { delegations } = await command(page, 'people_get', { forum: 'foro-de-prueba' });
  const legs = Object.fromEntries(delegations[0].delegates.map((one) => [one.person.name, one.legs.length]));
  assert.deepEqual(legs, { 'Noemí Planas': 1, 'Kin Martínez': 0 });
});

test('a journey takes many people, and two keystrokes bring them back', async () => {
  await add('j', 'journey');
  await pick('From', 'medellin', /Medellín/);
  await pick('To', 'guada', /Guadalajara/);
  await pick('Who travels', 'noemi', /Noemí Planas/);
  await pick('Who travels', 'kin', /Kin Martínez/);
  await save();
  await saved('journey');
  await look('journey');
  await press('Alt+r', 'Enter');
  await settled(page);
  const { journeys } = await command(page, 'travel_get', { forum: 'foro-de-prueba' });
  const told = journeys.map((one) => [one.from, one.to, one.travellers.length]).sort();
  assert.deepEqual(told, [
    ['Guadalajara', 'Medellín', 2],
    ['Medellín', 'Guadalajara', 2],
  ]);
});

test('removing shows first what depends on it, and Ctrl+Z brings it back', async () => {
  await add('v', 'venue');
  await press('Escape');
  await settled(page);
  await tabTo(/^Expo Guadalajara/);
  await press('Enter');
  await saved('venue');
  await tabTo(/^Remove…/);
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Remove Expo Guadalajara?' });
  await dialog.getByText('1 × room: Salón 1').waitFor();
  await dialog.getByText('1 × session: Redes de la música').waitFor();
  await look('remove');
  await tabTo('Remove');
  await press('Enter');
  assert.equal((await command(page, 'record_find', { kind: 'venue', text: '' })).length, 0);
  await press('Escape', 'Escape', 'Control+z');
  const [venue] = await command(page, 'record_find', { kind: 'venue', text: '' });
  assert.equal(venue.label, 'Expo Guadalajara');
  assert.deepEqual(window.complaints, []);
  console.log(`a first day by keyboard: ${actions} actions`);
});
