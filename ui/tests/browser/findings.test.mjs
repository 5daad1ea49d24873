/** What goes wrong in a sample forum, found, explained and mended without a pointer. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { command, go, open, serve, settled } from './window.mjs';

let server;
let window;
let page;

before(async () => {
  server = await serve();
  window = await open(server.address);
  page = window.page;
  await command(page, 'samples_add');
  await go(page, '#/forum/fica-2023/findings');
  await page.locator('[data-finding]').first().waitFor();
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

const details = () => page.getByRole('complementary', { name: 'Details' });
const row = (title) => page.locator('[data-finding]').filter({ hasText: title });

async function keys(...pressed) {
  for (const key of pressed) await page.keyboard.press(key);
  await settled(page);
}

/** Presses Tab until an element that matches has the focus. */
async function tabTo(matches) {
  for (let tries = 0; tries < 80; tries += 1) {
    const there = await page.evaluate(([selector, text]) => {
      const element = document.activeElement;
      const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
      return element.matches(selector) && (name ?? '').includes(text);
    }, matches);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${matches}`);
}

/** Opens a finding of the list by the arrows. */
async function openFinding(title) {
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(['[data-finding]', '']);
  await keys('Home');
  for (let tries = 0; tries < 60; tries += 1) {
    if (await page.evaluate((title) => document.activeElement.innerText.includes(title), title)) break;
    await page.keyboard.press('ArrowDown');
  }
  await keys('Enter');
  await details().getByRole('heading', { name: title }).waitFor();
}

test('a clash is told with both items, and its fix is applied and undone', async () => {
  const title = 'On the way during a session';
  await openFinding(title);
  const why = details().getByRole('region', { name: 'Why' });
  for (const text of ['The LatAm Network meets face to face', 'SMP 402', 'Sample delegate, Argentina 2']) {
    await why.getByText(text).first().waitFor();
  }
  await details().getByRole('heading', { name: 'What would mend it' }).waitFor();
  await tabTo(['button', 'Apply: ']);
  await keys('Enter');
  await row(title).waitFor({ state: 'detached' });
  await details().waitFor({ state: 'detached' });
  await page.evaluate(() => document.activeElement.blur());
  await keys('Control+z');
  await row(title).waitFor();
});

test('a bed for the night is found, and accepting it leaves the rest', async () => {
  const title = 'A night without a bed';
  const open = await row(title).count();
  assert.equal(open, 2);
  await openFinding(title);
  await details()
    .getByText(/18 November 2023/)
    .first()
    .waitFor();
  await tabTo(['input', 'It may stay']);
  await page.keyboard.type('They stay with friends');
  await keys('Enter');
  await details().getByText('They stay with friends').waitFor();
  await page.waitForFunction(
    (title) =>
      [...document.querySelectorAll('[data-finding]')].filter((one) => one.innerText.includes(title))
        .length === 1,
    title,
  );
  await keys('Escape');
  await details().waitFor({ state: 'detached' });
});

test('what would follow of a lost room is told, and free time is found', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(['button', 'What if']);
  await keys('Enter');
  await page.getByRole('dialog', { name: 'What if' }).waitFor();
  await tabTo(['input, button, [role="radio"]', 'A journey is late']);
  await keys('ArrowRight', 'ArrowRight', 'Enter');
  await tabTo(['input', 'Room']);
  await page.keyboard.type('Workshop');
  await page.locator('[role="option"]').first().waitFor();
  await keys('Enter');
  await tabTo(['button', 'See what follows']);
  await keys('Enter');
  await page.locator('[role="dialog"] [role="status"]').filter({ hasText: /./ }).first().waitFor();
  await keys('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.evaluate(() => document.activeElement.blur());
  await tabTo(['button', 'Free time']);
  await keys('Enter');
  await page.getByRole('dialog', { name: 'Find a free time' }).waitFor();
  await tabTo(['input', 'Add people']);
  await page.keyboard.type('Paraguay 1');
  await page.locator('[role="option"]').first().waitFor();
  await keys('Enter');
  await tabTo(['button', 'Look for times']);
  await keys('Enter');
  await page.getByRole('list', { name: 'Free times' }).getByRole('listitem').first().waitFor();
  await keys('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(window.complaints, []);
});
