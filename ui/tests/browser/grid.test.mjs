/** The programme grid with 500 sessions, over a night on which the clock changes, on a machine set to another zone. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';

import axe from 'axe-core';

import { bundle, days, forum, leg, named, room } from './grid-forum.mjs';
import { command, open, refused, serve, settled } from './window.mjs';

let server;
let window;
let page;

before(async () => {
  server = await serve();
  window = await open(server.address, { width: 1600, height: 1000, timezoneId: 'Asia/Tokyo' });
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
  await page.evaluate(
    ([forum, choices]) => {
      localStorage.setItem('periplo.programme-shape', 'grid');
      localStorage.setItem(`periplo.grid.${forum}`, JSON.stringify(choices));
    },
    [forum, { count: 3, zoom: 1 }],
  );
  await page.goto(new URL('#/forum/santiago-2026/programme', page.url()).href);
  await page.reload();
  await item('Concert').waitFor();
  await settled(page);
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

/** Each test begins with the forum as it was imported. */
beforeEach(async () => {
  for (let { undo } = await workspace(); undo && undo.key !== 'bundle-imported'; { undo } = await workspace())
    await command(page, 'undo');
  await page.goto(new URL('#/forum/santiago-2026/overview', page.url()).href);
  await settled(page);
  await page.goto(new URL('#/forum/santiago-2026/programme', page.url()).href);
  await item('Concert').waitFor();
  await settled(page);
});

const workspace = async () => (await command(page, 'app_state')).workspace;
const item = (title) => page.locator(`[data-grid-item="${named[title].id}"]`).first();
/** Brings a session into the middle of the grid, clear of the heads; what a drag scrolled before depends on how long it took. */
const show = (title) =>
  item(title).evaluate((one) => one.scrollIntoView({ block: 'center', inline: 'center' }));
const bar = () => page.locator('.carry');
const status = () => page.locator('[role="status"][aria-live="assertive"]');
const schedule = async (title) =>
  (await command(page, 'session_get', { session: named[title].id })).session.schedule;
const roomOf = async (title) =>
  (await command(page, 'session_get', { session: named[title].id })).session.room;
const span = (start, end) => ({ span: { start, end } });

/** Waits until a session stands where it should by the workspace itself. */
async function comesTo(title, expected) {
  await page.waitForFunction(
    async ([session, expected]) => {
      const response = await fetch('/api/call/session_get', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sessionStorage.getItem('periplo.session') ?? ''}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ session }),
      });
      return JSON.stringify((await response.json()).session.schedule) === expected;
    },
    [named[title].id, JSON.stringify(expected)],
    { polling: 100 },
  );
  await settled(page);
}

/** All that the grid and the history say. */
async function everything() {
  const grid = await command(page, 'grid_get', { forum, leg, from: days[0], count: 3 });
  return JSON.stringify([grid, await command(page, 'history_list')]);
}

/** Brings a minute of a day into view, and gives the point on the screen where it is in a column. */
async function point(day, minute, column) {
  return page.evaluate(
    ([day, minute, key]) => {
      const cells = document.querySelector(`[data-drop="cells"][data-date="${day}"]`);
      const scroller = cells.closest('[data-grid-stops]');
      const scale = Number(getComputedStyle(scroller).getPropertyValue('--scale'));
      const columns = [...scroller.querySelectorAll('.column')];
      const place = columns.findIndex((column) => column.title.startsWith(key));
      const at = () => {
        const box = cells.getBoundingClientRect();
        const wide = box.width / columns.length;
        return { x: box.left + (place + 0.5) * wide, y: box.top + minute * scale };
      };
      const seen = scroller.getBoundingClientRect();
      scroller.scrollBy({
        left: at().x - seen.left - seen.width * 0.6,
        top: at().y - seen.top - seen.height * 0.5,
      });
      return at();
    },
    [day, minute, column],
  );
}

/** How far below its top a session is gripped, in pixels: below the edge that its start is drawn by. */
const grip = 10;
/** The same in minutes, at 36 pixels an hour, less the pixel of its gap. */
const below = 15;
const drop = (day, minute, column) => point(day, minute + below, column);

/** The middle of an element, or a point of it so far from its top. */
async function middle(locator, fromTop = null) {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + (fromTop ?? box.height / 2) };
}

/** A point of the edge that a session's start or end is drawn by. */
async function edge(locator, which) {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: which === 'start' ? box.y + 3 : box.y + box.height - 3 };
}

async function press(at) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
}

async function glide(to) {
  await page.mouse.move(to.x - 9, to.y - 9, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

test('500 sessions are in view, on days as long as they are', async () => {
  assert.equal(await page.locator('.cells [data-grid-item]').count(), 498);
  const heights = await page
    .locator('.cells')
    .evaluateAll((cells) => cells.map((one) => one.getBoundingClientRect().height));
  assert.deepEqual(
    heights.map((height) => Math.round((height / 36) * 60)),
    [1440, 1380, 1440],
  );
  const second = page.locator('section.day').nth(1);
  assert.match(await second.innerText(), /23 hours: the clock is turned/);
  assert.match(await second.locator('.gutter').innerText(), /^01:00\s+02:00/);
  assert.match(await second.innerText(), /clocks \+1 h/);
});

describe('with a pointer', () => {
  test('a session is carried to another room and hour, and what that does is said before', async () => {
    await show('Workshop');
    await press(await middle(item('Workshop'), grip));
    await glide(await drop(days[2], 20 * 60, 'Room 15,'));
    await bar()
      .getByText(/20:00–21:00/)
      .waitFor();
    await bar().getByText('Causes nothing new.').waitFor();
    assert.deepEqual(await schedule('Workshop'), span('2026-09-07T10:00', '2026-09-07T11:00'));
    await page.mouse.up();
    await comesTo('Workshop', span('2026-09-07T20:00', '2026-09-07T21:00'));
    assert.equal(await roomOf('Workshop'), room(15));
    await page.getByRole('button', { name: /^Undo:/ }).click();
    await comesTo('Workshop', span('2026-09-07T10:00', '2026-09-07T11:00'));
    assert.equal(await roomOf('Workshop'), room(19));
  });

  test('it is carried across midnight onto the day that begins at one', async () => {
    await point(days[1], 30, 'Room 19,');
    await show('Concert');
    const from = await middle(item('Concert'), grip);
    await press(from);
    await glide(await drop(days[1], 60, 'Room 19,'));
    await bar()
      .getByText(/02:00–03:30/)
      .waitFor();
    await page.mouse.up();
    await comesTo('Concert', span('2026-09-06T02:00', '2026-09-06T03:30'));
  });

  test('its end is drawn over midnight, and its start back', async () => {
    await point(days[1], 0, 'Room 19,');
    await item('Concert').hover();
    assert.match(
      await item('Concert').getAttribute('title'),
      /^Concert, .*Room 19/,
      'a pointer that rests is told',
    );
    await press(await edge(item('Concert'), 'end'));
    await glide(await point(days[1], 30, 'Room 19,'));
    await bar()
      .getByText(/20:00–01:30/)
      .waitFor();
    await page.mouse.up();
    await comesTo('Concert', span('2026-09-05T20:00', '2026-09-06T01:30'));
    await point(days[0], 20 * 60, 'Room 19,');
    await press(await edge(item('Concert'), 'start'));
    await glide(await point(days[0], 19 * 60, 'Room 19,'));
    await page.mouse.up();
    await comesTo('Concert', span('2026-09-05T19:00', '2026-09-06T01:30'));
  });

  test('from the tray to an hour and a room, and back to the tray', async () => {
    await press(await middle(item('Idea')));
    await glide(await point(days[1], 10 * 60, 'Room 19,'));
    await page.mouse.up();
    await comesTo('Idea', span('2026-09-06T11:00', '2026-09-06T11:45'));
    assert.equal(await roomOf('Idea'), room(19));
    await press(await middle(item('Idea'), grip));
    await glide(await middle(page.locator('[data-drop="tray"]'), 300));
    await page.mouse.up();
    await comesTo('Idea', 'unscheduled');
  });

  test('out of the band of a day to an hour, and back into the band of another', async () => {
    await point(days[1], 0, 'Room 19,');
    await press(await middle(item('Lunch')));
    await glide(await point(days[1], 12 * 60, 'Room 19,'));
    await page.mouse.up();
    await comesTo('Lunch', span('2026-09-06T13:00', '2026-09-06T14:00'));
    await point(days[2], 0, 'Room 19,');
    await point(days[1], 16 * 60, 'Room 19,');
    await press(await middle(item('Lunch'), grip));
    await glide(await middle(page.locator(`[data-drop="band"][data-date="${days[1]}"] .stay`)));
    await page.mouse.up();
    await comesTo('Lunch', { days: { from: '2026-09-06', to: '2026-09-06' } });
  });

  test('to another day by its name above', async () => {
    await show('Workshop');
    await press(await middle(item('Workshop'), grip));
    await glide(await middle(page.locator(`[data-drop="date"][data-date="${days[0]}"]`)));
    await page.mouse.up();
    await comesTo('Workshop', span('2026-09-05T10:00', '2026-09-05T11:00'));
  });

  test('Escape takes it back', async () => {
    const before = await everything();
    await show('Workshop');
    await press(await middle(item('Workshop'), grip));
    await glide(await drop(days[2], 15 * 60, 'Room 19,'));
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    await page.mouse.up();
    await settled(page);
    assert.equal(await everything(), before);
  });

  test('a drop on what is no place for it changes nothing', async () => {
    const before = await everything();
    const at = (selector) => middle(page.locator(selector).first(), 6);
    const nowhere = [
      () => at('main header h1'),
      () => at('.corner'),
      // The hours beside the session: those of the first day may be far above.
      async () => ({ x: (await at('.gutter')).x, y: (await middle(item('Workshop'))).y }),
      () => at('.bar'),
    ];
    for (const there of nowhere) {
      await show('Workshop');
      await press(await middle(item('Workshop'), grip));
      await glide(await there());
      await bar()
        .getByText(/it stays where it is/)
        .waitFor();
      await page.mouse.up();
      await bar().waitFor({ state: 'detached' });
    }
    assert.equal(await everything(), before);
  });

  test('an item of a host event is not carried, and says why', async () => {
    const before = await everything();
    await show('Fair');
    await press(await middle(item('Fair'), grip));
    await glide(await point(days[0], 10 * 60, 'Room 19,'));
    await page.getByText('“Fair” is an item of a host event').first().waitFor();
    await page.mouse.up();
    await settled(page);
    assert.equal(await everything(), before);
  });

  test('an end that the clock skips is refused before and after the drop, with its reason', async () => {
    const before = await everything();
    await point(days[0], 22 * 60, 'Room 19,');
    await press(await middle(item('Concert'), grip));
    await glide(await drop(days[0], 23 * 60, 'Room 19,'));
    await bar()
      .getByText(/does not exist/)
      .waitFor();
    await page.mouse.up();
    await page
      .getByRole('alert')
      .filter({ hasText: /does not exist/ })
      .waitFor();
    await settled(page);
    assert.equal(await everything(), before);
    const [start, end] = await item('Concert').evaluate((one) => [
      one.style.getPropertyValue('--from'),
      one.style.getPropertyValue('--to'),
    ]);
    assert.deepEqual([start, end], ['1200', '1290']);
  });

  test('what the workspace refuses goes back to where it was', async () => {
    const before = await everything();
    const ends = await refused(page, 'session_move');
    await show('Workshop');
    await press(await middle(item('Workshop'), grip));
    await glide(await drop(days[2], 15 * 60, 'Room 19,'));
    await page.mouse.up();
    await page
      .getByRole('alert')
      .filter({ hasText: /read-only/ })
      .waitFor();
    await ends();
    assert.equal(await item('Workshop').evaluate((one) => one.style.getPropertyValue('--from')), '600');
    assert.equal(await everything(), before);
  });
});

describe('by the keyboard', () => {
  const keys = async (...pressed) => {
    for (const key of pressed) await page.keyboard.press(key);
    await settled(page);
  };
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.dataset.tip ??
        document.activeElement?.querySelector('.whole')?.title ??
        document.activeElement?.ariaLabel ??
        '',
    );
  const says = (words) => status().filter({ hasText: words }).waitFor({ state: 'attached' });

  test('the arrows walk in time and to the side, and Enter opens', async () => {
    await item('Concert').focus();
    await keys('ArrowLeft');
    assert.match(await focused(), /^Fair, 18:00–19:00, Room 15/);
    await keys('ArrowRight');
    assert.match(await focused(), /^Concert, 20:00–21:30, Room 19/);
    await keys('ArrowDown');
    assert.match(await focused(), /^Lunch/);
    await keys('ArrowUp');
    assert.match(await focused(), /^Concert/);
    await keys('Enter');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Concert' }).waitFor();
    await keys('Escape');
    await details.waitFor({ state: 'detached' });
    assert.match(await focused(), /^Concert/);
  });

  test('Alt and the arrows carry, each step is said, Enter puts down, one step undoes it', async () => {
    await item('Workshop').focus();
    await keys('Alt+ArrowDown');
    await says(/10:15–11:15/);
    await keys('Alt+ArrowLeft');
    await says(/Room 15/);
    assert.deepEqual(await schedule('Workshop'), span('2026-09-07T10:00', '2026-09-07T11:00'));
    await keys('Enter');
    await comesTo('Workshop', span('2026-09-07T10:15', '2026-09-07T11:15'));
    assert.equal(await roomOf('Workshop'), room(15));
    assert.match(await focused(), /^Workshop, 10:15/);
    await keys('Control+z');
    await comesTo('Workshop', span('2026-09-07T10:00', '2026-09-07T11:00'));
  });

  test('upwards from the first minute of a day leads to the day before', async () => {
    await command(page, 'session_move', {
      session: named.Workshop.id,
      leg,
      to: { at: { day: days[1], minute: 0 } },
    });
    await page.reload();
    await item('Workshop').waitFor();
    await settled(page);
    await item('Workshop').focus();
    await keys('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp');
    await says(/23:00–/);
    // By the clock it would end at midnight, which is skipped.
    await says(/does not exist/);
    await keys('Alt+ArrowUp', 'Alt+ArrowUp');
    await says(/22:30–23:30/);
    await keys('Enter');
    await comesTo('Workshop', span('2026-09-05T22:30', '2026-09-05T23:30'));
    await keys('Alt+PageDown', 'Enter');
    await comesTo('Workshop', span('2026-09-06T22:30', '2026-09-06T23:30'));
  });

  test('Ctrl, Alt and the arrows make it longer and shorter', async () => {
    await item('Concert').focus();
    await keys('Control+Alt+ArrowDown', 'Control+Alt+ArrowDown', 'Control+Alt+ArrowUp', 'Enter');
    await comesTo('Concert', span('2026-09-05T20:00', '2026-09-05T21:45'));
  });

  test('out of the tray, into the band, back to the tray', async () => {
    await item('Idea').focus();
    await keys('Alt+ArrowDown');
    await says(/09:00–09:45/);
    await keys('Enter');
    await comesTo('Idea', span('2026-09-05T09:00', '2026-09-05T09:45'));
    await keys('Alt+Home', 'Enter');
    await comesTo('Idea', { days: { from: '2026-09-05', to: '2026-09-05' } });
    await keys('Alt+Backspace', 'Enter');
    await comesTo('Idea', 'unscheduled');
  });

  test('Escape takes it back, and walking on puts it down', async () => {
    const before = await everything();
    await item('Workshop').focus();
    await keys('Alt+ArrowDown', 'Alt+ArrowRight', 'Control+Alt+ArrowDown', 'Escape');
    await bar().waitFor({ state: 'detached' });
    assert.equal(await everything(), before);
    await keys('Alt+ArrowDown', 'ArrowUp');
    await comesTo('Workshop', span('2026-09-07T10:15', '2026-09-07T11:15'));
  });

  test('an item of a host event stays, and a refused end is said and not made', async () => {
    const before = await everything();
    await item('Fair').focus();
    await keys('Alt+ArrowDown');
    await says(/item of a host event/);
    await item('Concert').focus();
    for (let quarter = 0; quarter < 11; quarter += 1) await page.keyboard.press('Alt+ArrowDown');
    await says(/does not exist/);
    await keys('Enter');
    await says(/stays where it was/);
    await settled(page);
    assert.equal(await everything(), before);
  });

  test('the dialog moves by day, hour, length and room', async () => {
    await item('Workshop').focus();
    await keys('m');
    const dialog = page.getByRole('dialog', { name: 'Move to…' });
    await dialog.waitFor();
    await dialog.getByLabel('Starts').selectOption(days[0]);
    await dialog.getByLabel('Time').fill('19:30');
    await dialog.getByLabel('Time').blur();
    await dialog.getByLabel('Minutes').fill('30');
    await dialog.getByLabel('Room').selectOption({ label: 'Room 15, House 3' });
    await settled(page);
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await comesTo('Workshop', span('2026-09-05T19:30', '2026-09-05T20:00'));
    assert.equal(await roomOf('Workshop'), room(15));
  });
});

test('assistive technology is told of each day and session once, in the order they stand in', async () => {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const heard = nodes
    .filter((node) => !node.ignored)
    .map(({ role, name, description }) => ({
      role: role?.value,
      name: (name?.value ?? '').replace(/\s+/g, ' ').replaceAll(' ,', ','),
      description: description?.value ?? '',
    }));
  const [grid] = heard.filter(({ role }) => role === 'application');
  assert.equal(grid.name, 'Programme grid');
  assert.match(grid.description, /^The arrows go from session to session\. Alt and an arrow carry one/);
  const regions = heard.filter(({ role }) => role === 'region').map(({ name }) => name);
  assert.deepEqual(
    regions.filter((name) => !name.startsWith('Messages')),
    ['Without a day', 'Saturday 5 September 2026', 'Sunday 6 September 2026', 'Monday 7 September 2026'],
  );
  const buttons = heard.filter(({ role }) => role === 'button');
  for (const begins of [
    'Idea Panel',
    'Midday Lunch, Sun 6 Sep',
    '20:00–21:30 Concert, Room 19, House 3, Confirmed',
    '10:00–11:00 Workshop, Room 19, House 3, Confirmed',
    '18:00–19:00 Fair, Room 15, House 3, Confirmed, Item of a host event; it cannot be changed here',
  ]) {
    const found = buttons.filter(({ name }) => name.startsWith(begins));
    assert.equal(found.length, 1, begins);
    assert.equal(found[0].description, '', 'what was said is not said again');
  }
});

test('nothing is wrong for axe, while it rests and while something is carried', async () => {
  await page.evaluate(axe.source);
  const problems = () =>
    page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    assert.deepEqual(await problems(), [], theme);
    await item('Workshop').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await bar().getByText('Causes nothing new.').waitFor();
    await settled(page);
    assert.deepEqual(await problems(), [], `${theme}, carried`);
    await page.keyboard.press('Escape');
  }
  assert.deepEqual(window.complaints, []);
});
