/** The focus goes somewhere sensible when what had it goes away, and what pinned and moved things do with it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { bundle, days, forum, leg, named } from './grid-forum.mjs';
import { pressed, tabbed } from './hands.mjs';
import { command, drop, go, open, serve, settled } from './window.mjs';

let server;
let window;
let page;
let press;
let tabTo;

before(async () => {
  server = await serve();
  window = await open(server.address, { width: 1024, height: 700 });
  page = window.page;
  page.setDefaultTimeout(20_000);
  press = pressed(page);
  tabTo = tabbed(page);
  await command(page, 'samples_add');
  await page.reload();
  await page.waitForSelector('main header h1');
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

/** Waits until something has the focus that is neither the page nor gone, and gives its name. */
async function held() {
  await settled(page);
  await page.waitForFunction(() => {
    const now = document.activeElement;
    return now && now !== document.body && now.checkVisibility();
  });
  return page.evaluate(() => {
    const now = document.activeElement;
    return (now.getAttribute('aria-label') ?? now.labels?.[0]?.innerText ?? now.innerText).trim();
  });
}

const shown = (selector) => page.locator(selector).first().waitFor();

test('a filter that is cleared leaves the focus beside it', async () => {
  await go(page, '#/forum/fica-2023/programme');
  await page.locator('main input[type="search"]').fill('zzzz');
  await tabTo('Clear filters');
  await press('Enter');
  await page.getByRole('button', { name: 'Clear filters' }).first().waitFor({ state: 'detached' });
  await held();
  assert.ok(await page.evaluate(() => !!document.activeElement.closest('main')));
  assert.ok(await page.evaluate(() => document.activeElement.tagName !== 'MAIN'));
});

test('a finding that is accepted leaves the focus at what takes that back', async () => {
  await go(page, '#/forum/fica-2023/findings');
  await shown('[data-finding]');
  await page.locator('[data-finding]').first().focus();
  await press('Enter');
  await page.getByLabel('It may stay, because…').fill('Agreed');
  await page.getByRole('button', { name: 'Accept', exact: true }).focus();
  await press('Enter');
  await page.getByRole('button', { name: 'Take the acceptance back' }).waitFor();
  assert.equal(await held(), 'Take the acceptance back');
  await press('Enter');
  await page.getByLabel('It may stay, because…').waitFor();
  await held();
  assert.ok(await page.evaluate(() => !!document.activeElement.closest('aside')));
  await press('Escape');
  await held();
  assert.ok(await page.evaluate(() => document.activeElement.matches('[data-finding]')));
});

test('a record that is removed, and its return, leave the focus on the screen', async () => {
  await go(page, '#/forum/fim-gdl-2024/overview');
  await tabTo('Add…');
  await press('Enter');
  await page.locator('aside select').first().selectOption('organization');
  await settled(page);
  await page.locator('aside .pane:not([hidden]) li button').first().focus();
  await press('Enter');
  await page.getByRole('heading', { name: 'Edit organization' }).waitFor();
  await tabTo(/^Remove…/);
  await press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('This can be undone').waitFor();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).focus();
  await press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await held();
  assert.ok(await page.evaluate(() => document.activeElement.tagName !== 'MAIN'));
  await press('Escape');
  await page.locator('aside').waitFor({ state: 'detached' });
  assert.equal(await held(), 'Add…');
  await press('Control+z');
  await page
    .getByText(/^Undone: /)
    .first()
    .waitFor();
  assert.equal(await held(), 'Add…');
});

test('a session that an undo takes away leaves the focus in the list', async () => {
  await go(page, '#/forum/fim-gdl-2024/programme');
  await page.locator('[data-session]').first().focus();
  await press('Control+c', 'Control+v');
  await page.getByRole('dialog').getByRole('button', { name: 'Paste', exact: true }).focus();
  await press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await held();
  const title = await page.locator('[data-session]').first().locator('.title').innerText();
  const copies = page.locator('[data-session]').filter({ hasText: title });
  await copies.nth(1).waitFor();
  await copies.nth(1).focus();
  await press('Control+z');
  await page.waitForFunction(
    (title) =>
      [...document.querySelectorAll('[data-session]')].filter((one) => one.innerText.includes(title))
        .length === 1,
    title,
  );
  await held();
  assert.ok(
    await page.evaluate(
      () => !!document.activeElement.closest('main') && document.activeElement.tagName !== 'MAIN',
    ),
  );
});

test('what is pinned stays in sight while the grid is scrolled, can be dropped on, and keeps the focus', async () => {
  await drop(page, ['santiago.json', JSON.stringify(bundle)]);
  await page
    .getByRole('dialog')
    .getByText(/come in/)
    .waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Santiago 2026' }).waitFor();
  await page.evaluate(
    ([forum, choices]) => {
      localStorage.setItem('periplo.programme-shape', 'grid');
      localStorage.setItem(`periplo.grid.${forum}`, JSON.stringify(choices));
    },
    [forum, { leg, count: 1, zoom: 1, from: days[2], tray: false }],
  );
  await go(page, '#/forum/santiago-2026/programme');
  await page.reload();
  const workshop = page.locator(`[data-grid-item="${named.Workshop.id}"]`);
  await workshop.waitFor();
  const pin = page.getByRole('button', { name: 'Keep Room 19, House 3 in front' });
  await pin.focus();
  await press('Enter');
  assert.equal(await held(), 'Keep Room 19, House 3 in front');
  assert.equal(await pin.getAttribute('aria-pressed'), 'true');
  const scroller = page.locator('[data-grid-stops]').last();
  await scroller.evaluate((one) => one.scrollTo({ left: 1200 }));
  await settled(page);
  assert.ok((await scroller.evaluate((one) => one.scrollLeft)) > 600, 'there is something to scroll to');
  const [frame, head, item] = await Promise.all([
    scroller.boundingBox(),
    pin.boundingBox(),
    workshop.boundingBox(),
  ]);
  for (const box of [head, item]) {
    assert.ok(
      box.x > frame.x && box.x + box.width < frame.x + frame.width / 2,
      'it stands at the left, in sight',
    );
    const over = await page.evaluate(
      ([x, y]) => {
        const button = document.elementFromPoint(x, y).closest('button');
        return button?.dataset.tip ?? button?.ariaLabel ?? button?.querySelector('.whole')?.title ?? '';
      },
      [box.x + box.width / 2, box.y + Math.min(12, box.height / 2)],
    );
    assert.match(over, /Room 19/);
  }
  // From a column that has been scrolled to, it is carried into the pinned one by the pointer.
  const talk = page.locator('.cells:not(.held) [data-grid-item]:not(.locked)').filter({ visible: true });
  const boxes = await talk.evaluateAll((all) =>
    all.map((one) => ({ id: one.dataset.gridItem, box: one.getBoundingClientRect().toJSON() })),
  );
  const seen = boxes.find(
    ({ box }) =>
      box.left > frame.x + frame.width / 2 &&
      box.right < frame.x + frame.width &&
      box.top > frame.y + 90 &&
      box.bottom < frame.y + frame.height - 60,
  );
  await page.mouse.move(seen.box.left + 40, seen.box.top + 10);
  await page.mouse.down();
  await page.mouse.move(item.x + 60, seen.box.top + 30, { steps: 6 });
  await page.mouse.move(item.x + 50, seen.box.top + 40, { steps: 4 });
  await page
    .locator('.carry')
    .getByText(/Room 19, House 3/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.carry').waitFor({ state: 'detached' });
  await page.mouse.up();
  assert.deepEqual(window.complaints, []);
});

test('with the colours of the system what is chosen is told apart; nothing moves where motion is not wanted', async () => {
  await go(page, '#/forum/fica-2023/programme');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => !/^(0s(, )?)+$/.test(getComputedStyle(one).transitionDuration))
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(moving, []);
  await page.emulateMedia({ forcedColors: 'active' });
  const shades = await page.evaluate(() => {
    const [pressed, other] = ['true', 'false'].map((is) =>
      document.querySelector(`main .segments [aria-pressed="${is}"]`),
    );
    return [pressed, other].map((one) => getComputedStyle(one).backgroundColor);
  });
  assert.notEqual(shades[0], shades[1]);
  await page.locator('main .segments button').first().focus();
  await page.keyboard.press('ArrowRight');
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return `${outlineStyle} ${outlineWidth}`;
  });
  assert.equal(ring, 'solid 2px');
  await page.emulateMedia({ forcedColors: 'none' });
});
