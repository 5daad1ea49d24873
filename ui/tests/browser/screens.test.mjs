/** Every screen, dialog and form in three languages and two themes: accessible, complete in words, and whole. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import axe from 'axe-core';

import { lengthen } from './long.mjs';
import { axeTroubles, focusNow, leakedWords, textTroubles } from './looking.mjs';
import { messagesOf } from './messages.mjs';
import { furnish, walk } from './walk.mjs';
import { command, open, serve, settled } from './window.mjs';

const full = process.env.PERIPLO_FULL === '1';
/** Pictures are taken where somebody will look at them. */
const shots = full ? process.env.PERIPLO_SCREENSHOTS : process.env.PERIPLO_PICTURES;
if (shots) mkdirSync(shots, { recursive: true });

const wide = { width: 1600, height: 1000 };
const narrow = { width: 1024, height: 700 };

/** Presses Tab through what is in front, and gives what is wrong with how its focus is seen. */
async function focusTroubles(page, part) {
  const troubles = [];
  let first = null;
  if (!part) await page.evaluate(() => document.querySelector('main').focus());
  for (let stop = 0; stop < 70; stop += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focusNow);
    const inside = !part || (await page.evaluate((part) => !!document.activeElement.closest(part), part));
    if (part === 'aside' && !inside) break;
    if (!inside) troubles.push(`the focus leaves the dialog for ${now.told ?? 'nothing'}`);
    if (now.at === null || !inside || now.at === first) break;
    first ??= now.at;
    troubles.push(...now.troubles);
  }
  return troubles;
}

/** Looks at a screen: what axe says, the text in each of the sizes, and the focus. */
function visitor(page, troubles, { look, sizes, tabs, colours }) {
  return async (name, part = null, { still = false } = {}) => {
    const found = [];
    const read = async (size) => {
      await settled(page);
      if (shots) await page.screenshot({ path: join(shots, `${name}-${look}-${size}.png`) });
      if (sizes.includes(size))
        found.push(...(await page.evaluate(textTroubles)).map((trouble) => `${trouble} (${size})`));
    };
    await read('1600');
    found.push(
      ...(await page.evaluate(axeTroubles, { part, colours })),
      ...(await page.evaluate(leakedWords)),
    );
    if (shots || tabs || sizes.length > 1 || sizes[0] !== '1600') {
      await page.setViewportSize(narrow);
      await read('1024');
      if (tabs && !still) found.push(...(await focusTroubles(page, part)));
      if (shots || sizes.includes('200%')) {
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        await read('200%');
        await page.evaluate(() => (document.documentElement.style.fontSize = ''));
      }
      await page.setViewportSize(wide);
    }
    troubles.push(...found.map((trouble) => `${name}: ${trouble}`));
  };
}

/** Walks through a workspace as it is in a language and a theme. */
async function walked({ page, complaints, ids }, { language, theme, places, ...how }) {
  await command(page, 'settings_set', { language, theme });
  await page.reload();
  await page.waitForSelector('main header h1');
  assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
  const troubles = [];
  try {
    await walk(page, messagesOf(language), ids, visitor(page, troubles, how), places);
  } catch (thrown) {
    // What was found on the way is told as well.
    troubles.push(thrown.stack);
  }
  troubles.push(...complaints.splice(0));
  if (troubles.length > 0) assert.fail(troubles.join('\n'));
}

async function furnished(lengthen) {
  const server = await serve();
  const { browser, page, complaints } = await open(server.address, wide);
  await page.addInitScript(axe.source);
  page.setDefaultTimeout(20_000);
  const ids = await furnish(page, lengthen);
  const leave = async () => {
    await browser.close();
    server.stop();
  };
  return { page, complaints, ids, leave };
}

const languages = ['es', 'en', 'pt'];
const themes = ['light', 'dark'];
const pairs = languages.flatMap((language) => themes.map((theme) => ({ language, theme })));
const sizes = ['1600', '1024', '200%'];

/*
 * Words depend on the language and colours on the theme: each of both is looked at, and all pairs in a full run. The
 * longest names are the hardest in each size, and what can be tabbed to is the same in each language.
 */
describe('every screen', () => {
  let place;
  before(async () => (place = await furnished()));
  after(async () => place?.leave());

  const ordinary = [
    { ...pairs[0], sizes: ['1024'], places: (name) => !['forms', 'otherwise'].includes(name) },
    { ...pairs[3], sizes: [], tabs: true },
  ];
  const whole = pairs.map((pair) => ({ ...pair, sizes, tabs: pair.language === 'en' }));
  for (const one of full ? whole : ordinary)
    test(`in ${one.language}, ${one.theme}, is accessible and whole`, () =>
      walked(place, { ...one, look: `${one.language}-${one.theme}`, colours: true }));
});

describe('every screen with the longest names', () => {
  let place;
  before(async () => (place = await furnished(lengthen)));
  after(async () => place?.leave());

  for (const { language, theme } of full ? pairs : [pairs[4]])
    test(`in ${language}, ${theme}, is accessible and whole`, () =>
      walked(place, { language, theme, sizes, look: `long-${language}-${theme}`, colours: full }));
});
