// How long a person waits at the desk of a forum with 7,000 sessions and 2,000 delegates, in the real window. `docs/benchmarks.md`
// says how to read the figures. No figure makes this fail; what cannot be done does.
//
//   node tests/window/run.mjs bench [part of a section's name]
//
// PERIPLO_TURNS says how often each is done, 48 times where it is not set; a start a fifth as often.

import { cpus } from 'node:os';
import { rmSync } from 'node:fs';

import { newHome, start, until } from '../app.mjs';
import { machine, memory, spent } from './processes.mjs';
import { spread, table } from './spread.mjs';
import { rest, timed } from './stopwatch.mjs';

const [wanted = ''] = process.argv.slice(2);
const forum = { sessions: 7000, delegates: 2000, legs: 6, seed: 1, conflicts: 1 };
const aims = { start: 1500, day: 150, edit: 50, key: 50 };
const turns = Number(process.env.PERIPLO_TURNS ?? 48);
const lines = [];
/** How many acts the present section timed. */
let acts = 0;
const home = newHome();

/** Says a line as soon as it is known: the whole takes minutes. */
function tell(what, figures, aim) {
  acts = Math.max(acts, figures.length);
  const line = spread(what, figures, aim);
  lines.push(line);
  console.log(`${what}: ${line.cells.join(' ')}`);
}

const times = (count) => Array.from({ length: count }, (_, turn) => turn);

/** Closes the window as a person does: a workspace that was left open by a program that died is looked through at the next start. */
async function away(app) {
  await app.closeWindow();
  await app.stop({ keepHome: true });
}

/** Makes the forum in a workspace of its own; gives its short name. */
async function made() {
  const app = await start({ home });
  await app.find('button', /new forum/i);
  await app.session.run(
    `const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
     const progress = '__CHANNEL__:' + transformCallback(() => {});
     globalThis.made = null;
     invoke('call', { name: 'forum_generate', request: arguments[0], job: 1_000_000, progress })
       .then((reply) => (globalThis.made = reply.value.slug), (error) => (globalThis.made = '!' + JSON.stringify(error)));`,
    forum,
  );
  let slug = null;
  while (!(slug = await app.session.run('return globalThis.made'))) await new Promise((done) => setTimeout(done, 500));
  if (slug.startsWith('!')) throw new Error(`forum_generate: ${slug}`);
  await away(app);
  return slug;
}

/** Waits until the page marked that something was drawn for the first time; gives when that was, in milliseconds since 1970. */
const drawn = (app, mark) =>
  until(
    () => app.session.run('const [mark] = performance.getEntriesByName(arguments[0]); return mark && performance.timeOrigin + mark.startTime', mark),
    `“${mark}” is drawn`,
  );

const focus = (app, selector, place = 0) =>
  app.session.run('document.querySelectorAll(arguments[0])[arguments[1]].focus()', selector, place);

/** The program is started, the forum opened by Enter on its card, its programme by two keys. */
async function starts(count) {
  const [cards, opened, usable, programme] = [[], [], [], []];
  for (const _ of times(count)) {
    const app = await start({ home });
    cards.push((await drawn(app, 'forums drawn')) - app.asked);
    await focus(app, '.cards a');
    opened.push(await timed(app, { shown: `document.querySelector('main .route li')` }, () => app.press('Enter')));
    usable.push(cards.at(-1) + opened.at(-1));
    await app.press('g');
    programme.push(await timed(app, { shown: `document.querySelector('[data-session], [data-grid-item]')` }, () => app.press('p')));
    await rest(app);
    await away(app);
  }
  tell('Start until the forums are drawn', cards);
  tell('Enter on the forum until it is drawn', opened);
  tell('Start until the forum is drawn', usable, aims.start);
  tell('Its programme for the first time', programme);
}

/** Goes to the programme in one of its shapes. */
async function show(app, slug, shape) {
  await app.session.run(`localStorage.setItem('periplo.programme-shape', arguments[0]); location.hash = '#/'`, shape);
  await app.find('link', /sessions/);
  await app.session.run(`location.hash = '#/forum/' + arguments[0] + '/programme'`, slug);
  await until(() => app.session.run(`return document.querySelectorAll('[data-session], .cells [data-grid-item]').length > 20`), 'a day is drawn');
  await rest(app);
}

/** Four days on and four back, again and again. */
async function days(app, what, count, day) {
  const figures = [];
  const late = [];
  for (const turn of times(count)) {
    const before = await app.session.run(`return ${day}`);
    const shown = `(${day}) && (${day}) !== args[0] && document.querySelector('[data-session], .cells [data-grid-item]')`;
    figures.push(await timed(app, { shown, args: [before] }, () => app.press(turn % 8 < 4 ? ']' : '[')));
    late.push(await rest(app));
  }
  tell(`Another day in the ${what}`, figures, aims.day);
  tell('… the longest without an answer after it', late);
}

/** A session is carried a quarter of an hour on and put down, by the keys. */
async function carries(app, count) {
  const [carried, put, late] = [[], [], []];
  for (const turn of times(count)) {
    const id = await app.session.run(
      `const all = [...document.querySelectorAll('.cells [data-grid-item]:not(.locked)')];
       const one = all[(arguments[0] * 7) % all.length];
       one.focus();
       return one.dataset.gridItem;`,
      turn,
    );
    await rest(app);
    const carry = { shown: `document.querySelector('.landing')` };
    carried.push(await timed(app, carry, () => app.press(turn % 2 ? 'Alt+ArrowUp' : 'Alt+ArrowDown')));
    await rest(app);
    const before = await app.session.run(`return document.querySelector('[data-grid-item="' + arguments[0] + '"]').getAttribute('style')`, id);
    const shown = `!document.querySelector('.landing') && document.querySelector('[data-grid-item="' + args[0] + '"]')?.getAttribute('style') !== args[1]`;
    put.push(await timed(app, { shown, args: [id, before] }, () => app.press('Enter')));
    late.push(await rest(app));
  }
  tell('A session taken up by the keys', carried, aims.edit);
  tell('… and put down a quarter of an hour on', put, aims.edit);
  tell('… the longest without an answer after it', late);
}

/** The title of a session is changed in its form, and stands in the list. */
async function titles(app, count) {
  const [figures, late] = [[], []];
  for (const turn of times(count)) {
    const id = await app.session.run(
      `const all = [...document.querySelectorAll('[data-session]')];
       const one = all[(arguments[0] * 7) % all.length];
       one.click();
       return one.dataset.session;`,
      turn,
    );
    await app.find('button', 'Edit');
    await rest(app);
    await app.press('e');
    await until(
      () => app.session.run(
        `const title = document.querySelector('[data-session="' + arguments[0] + '"] .title').textContent.trim();
         const field = [...document.querySelectorAll('form input')].find((one) => one.value === title);
         field?.focus();
         return Boolean(field);`,
        id,
      ),
      'the field of the title in the language that is shown has the focus',
    );
    await app.press('End');
    const mark = ` ${String.fromCharCode(97 + (turn % 26))}${turn}`;
    await app.type(mark);
    await rest(app);
    const shown = `document.querySelector('[data-session="' + args[0] + '"] .title')?.textContent.includes(args[1])`;
    figures.push(await timed(app, { shown, args: [id, mark] }, () => app.press('Enter')));
    late.push(await rest(app));
  }
  tell('A title changed in the form, until it is in the list', figures, aims.edit);
  tell('… the longest without an answer after it', late);
}

const typed = ['reunión de sellos', 'ana garcia', 'sala 3', 'panel de radio'];

/** Types letter by letter; each is timed until what was found for it is drawn. */
async function keys(app, what, busy, words, clear) {
  const figures = [];
  const shown = `(busy => { seen.was ||= busy; return seen.was && !busy; })(${busy})`;
  for (const word of words) {
    for (const letter of word) {
      const type = () => app.type(letter);
      // After a space there is nothing else to be found yet.
      if (letter === ' ') await type();
      else figures.push(await timed(app, { on: 'input', shown }, type));
    }
    await clear();
    await rest(app);
  }
  tell(what, figures, aims.key);
}

async function finder(app) {
  await app.press('Control+k');
  await until(() => app.session.run(`return document.activeElement?.matches('[role=dialog] input')`), 'the finder has the focus');
  const clear = () => app.session.run(`const field = document.activeElement; field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }))`);
  await keys(app, 'A key in the finder', `document.querySelector('[role=dialog] [role=listbox]').ariaBusy === 'true'`, typed, clear);
  await app.press('Escape');
}

async function filter(app) {
  await app.press('/');
  const clear = () => app.session.run(`const field = document.querySelector('[role=search] input[type=search]'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }))`);
  await keys(app, 'A key in the search of the programme', `document.querySelector('[data-programme]').ariaBusy === 'true'`, typed, clear);
}

async function tray(app) {
  await app.press('/');
  const figures = [];
  const field = `document.querySelector('.tray input')`;
  for (const word of ['panel', 'taller', 'reunion']) {
    for (const letter of word) {
      figures.push(await timed(app, { on: 'input', shown: 'true' }, () => app.type(letter)));
      await rest(app);
    }
    await app.session.run(`const field = ${field}; field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }))`);
    await rest(app);
  }
  tell('A key in the search of the tray', figures, aims.key);
}

const listDay = `document.querySelector('[data-programme] section h2')?.textContent`;
const gridDay = `document.querySelector('.cells')?.dataset.date`;

console.log(`${forum.sessions} sessions, ${forum.delegates} delegates, ${forum.legs} legs; ${machine()} (${cpus().length} in use)`);
try {
  const slug = await made();
  const sections = {
    start: () => starts(Math.ceil(turns / 5)),
    list: async (app) => {
      await show(app, slug, 'list');
      await days(app, 'list', turns, listDay);
    },
    grid: async (app) => {
      await show(app, slug, 'grid');
      await days(app, 'grid', turns, gridDay);
    },
    carry: async (app) => {
      await show(app, slug, 'grid');
      await carries(app, turns);
    },
    tray: async (app) => {
      await show(app, slug, 'grid');
      await tray(app);
    },
    title: async (app) => {
      await show(app, slug, 'list');
      await titles(app, turns);
    },
    finder: async (app) => {
      await show(app, slug, 'list');
      await finder(app);
    },
    filter: async (app) => {
      await show(app, slug, 'list');
      await filter(app);
    },
  };
  if ('start'.includes(wanted)) await sections.start();
  const app = await start({ home });
  await drawn(app, 'forums drawn');
  const worked = [];
  for (const [name, section] of Object.entries(sections)) {
    if (name === 'start' || !name.includes(wanted)) continue;
    acts = 0;
    const before = spent(app.driver);
    await section(app);
    worked.push(`${name}: ${Math.round((spent(app.driver) - before) / Math.max(1, acts))} ms for each of ${acts}`);
    console.log(worked.at(-1));
  }
  const held = memory(app.driver);
  await app.stop({ keepHome: true });
  const sum = (of) => Math.round(held.reduce((all, one) => all + one[of], 0));
  console.log(`\n${table(lines)}\n`);
  console.log('Processor time of all processes, whatever else runs, with what opens the screen:');
  for (const line of worked) console.log(`  ${line}`);
  for (const { name, rss, pss } of held) console.log(`${name}: ${Math.round(rss)} MiB resident, ${Math.round(pss)} MiB its share`);
  console.log(`all processes: ${sum('rss')} MiB resident, ${sum('pss')} MiB their share`);
  console.log(machine());
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
