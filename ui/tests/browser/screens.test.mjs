/** Every screen, in three languages and two themes: accessible, complete in words, and pictured. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import axe from 'axe-core';

import { command, drop, go, open, serve, settled } from './window.mjs';

const shots = process.env.PERIPLO_SCREENSHOTS;
mkdirSync(shots, { recursive: true });

let server;
let window;
/** The screens by name: where each is, and what must be done there before it shows what its name says. */
let screens;

const dialog = async (page, opens) => {
  await opens;
  await page.waitForSelector('[role="dialog"]');
};

/** Drops a fixture on the page, and waits until its rows stand there. */
const dropped = async (page, fixture) => {
  const file = join(import.meta.dirname, '../../../tests/fixtures', fixture);
  await drop(page, [fixture, readFileSync(file, 'utf8')]);
  await page.waitForSelector('[role="dialog"] tbody tr');
};

/** The programme as a list, a grid or a strip; which is remembered until it is forgotten. */
const shape = (page, place) => page.locator('main .segments').first().locator('button').nth(place).click();
const forgetShape = () => localStorage.removeItem('periplo.programme-shape');

before(async () => {
  server = await serve();
  window = await open(server.address);
  const { page } = window;
  await command(page, 'samples_add');
  await command(page, 'settings_set', { viewer_zone: 'America/Asuncion' });
  await command(page, 'publish', { forum: 'fica-2023', note: 'First programme' });
  const fim = await command(page, 'programme_get', { forum: 'fim-gdl-2024' });
  const session = fim.days.flatMap((day) => day.items)[1];
  const waiting = fim.days.flatMap((day) => day.without_hour)[0];
  const { people } = await command(page, 'people_get', { forum: 'fica-2023' });
  const travelling = people.find((person) => person.delegations.length > 0);
  const { findings } = await command(page, 'finding_list', { forum: 'fica-2023' });
  const finding = findings.find((one) => one.subjects.some((subject) => subject.when)) ?? findings[0];
  const other = findings.find((one) => one.key !== finding.key);
  if (other)
    await command(page, 'finding_accept', { forum: 'fica-2023', key: other.key, reason: 'It is a sample' });
  screens = {
    'no-workspace': { at: '#/', answers: { app_state: (app) => ({ ...app, workspace: undefined }) } },
    'first-start': { at: '#/', answers: { forum_list: () => [] } },
    forums: { at: '#/' },
    overview: { at: '#/forum/fica-2023/overview' },
    programme: { at: '#/forum/fim-gdl-2024/programme' },
    'programme-many-places': { at: '#/forum/fica-2023/programme' },
    'programme-filtered': {
      at: '#/forum/fica-2023/programme',
      do: () => page.locator('main input[type="search"]').fill('zzzz'),
    },
    'person-finder': {
      at: '#/forum/win-mexico-2023/programme',
      do: async () => {
        await page.locator('.finder input').fill('a');
        await page.waitForSelector('[role="option"]');
      },
    },
    grid: { at: '#/forum/fica-2023/programme', do: () => shape(page, 1) },
    strip: { at: '#/forum/fica-2023/programme', do: () => shape(page, 2) },
    session: { at: `#/forum/fim-gdl-2024/programme/${session.id}` },
    'session-without-hour': { at: `#/forum/fim-gdl-2024/programme/${waiting.id}` },
    form: { at: `#/forum/fim-gdl-2024/programme/${session.id}`, do: () => page.keyboard.press('e') },
    people: { at: '#/forum/win-mexico-2023/people' },
    organizations: {
      at: '#/forum/fica-2023/people',
      do: () => page.locator('.segments button').nth(1).click(),
    },
    delegations: {
      at: '#/forum/fica-2023/people',
      do: () => page.locator('.segments button').nth(2).click(),
    },
    person: { at: `#/forum/fica-2023/people/${travelling.id}` },
    travel: { at: '#/forum/fica-2023/travel' },
    findings: { at: '#/forum/fica-2023/findings' },
    'finding-why': { at: `#/forum/fica-2023/findings/${encodeURIComponent(finding.key)}` },
    'findings-accepted': {
      at: '#/forum/fica-2023/findings',
      do: () => page.locator('.segments button').nth(1).click(),
    },
    'what-if': {
      at: '#/forum/fica-2023/findings',
      do: () => dialog(page, page.locator('main .questions button').nth(0).click()),
    },
    'free-time': {
      at: '#/forum/fica-2023/findings',
      do: () => dialog(page, page.locator('main .questions button').nth(1).click()),
    },
    severities: {
      at: '#/forum/fica-2023/findings',
      do: () => dialog(page, page.locator('main .questions button').nth(2).click()),
    },
    calendars: { at: '#/forum/fica-2023/calendars' },
    changes: {
      at: '#/forum/fica-2023/calendars',
      do: () => dialog(page, page.locator('.publication button').first().click()),
    },
    invitation: {
      at: '#/forum/fica-2023/calendars',
      do: () => dialog(page, page.locator('main section').nth(1).locator('button').nth(0).click()),
    },
    'not-published': { at: '#/forum/fim-gdl-2024/calendars' },
    history: { at: '#/forum/fica-2023/history' },
    settings: { at: '#/settings' },
    'new-forum': {
      at: '#/',
      do: () => dialog(page, page.locator('main .screen button').nth(0).click()),
    },
    'open-bundle': {
      at: '#/',
      do: () => dialog(page, page.locator('main .screen button').nth(1).click()),
    },
    publish: {
      at: '#/forum/fim-gdl-2024/calendars',
      do: () => dialog(page, page.locator('main section button.primary').first().click()),
    },
    'save-calendars': {
      at: '#/forum/fica-2023/calendars',
      do: () => dialog(page, page.locator('main section').nth(1).locator('button').nth(1).click()),
    },
    delegate: { at: `#/delegate/fica-2023/${travelling.id}` },
    'import-calendar': {
      at: '#/forum/fica-2023/calendars',
      do: () => dropped(page, 'reading/odd.ics'),
    },
    'import-programme': {
      at: '#/forum/fim-gdl-2024/calendars',
      do: () => dropped(page, 'programmes/sur-1.xml'),
    },
    keys: { at: '#/', do: () => dialog(page, page.keyboard.press('?')) },
  };
});

after(async () => {
  await window?.browser.close();
  server?.stop();
});

/** Lets a command answer otherwise than it would: for the screens of a state that this workspace is not in. */
async function answer(page, name, change) {
  await page.route(`**/api/call/${name}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json()) });
  });
  await page.reload();
  await page.waitForSelector('main header h1');
}

async function troublesOf(page, name) {
  const troubles = [];
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  for (const { id, impact, nodes } of violations) {
    if (!['serious', 'critical'].includes(impact)) continue;
    troubles.push(`${name}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }
  return troubles;
}

/** Words that a person should never read: names of messages, and what JavaScript says for nothing. */
const leaks = () =>
  document.body.innerText.match(
    /\b(undefined|null|NaN|Invalid Date|\[object)\b|\b(error|step|kind|part|role|count|form|trouble|record)-[a-z-]+\b/g,
  ) ?? [];
const tooWide = () => document.documentElement.scrollWidth > globalThis.innerWidth;

// Words depend on the language and colours on the theme: each of both is looked at, and all pairs in a full run.
const all = process.env.PERIPLO_FULL === '1';
for (const language of ['es', 'en', 'pt']) {
  for (const theme of all ? ['light', 'dark'] : [language === 'en' ? 'dark' : 'light']) {
    test(`every screen in ${language}, ${theme}, is accessible`, async () => {
      const { page, complaints } = window;
      await command(page, 'settings_set', { language, theme });
      await page.reload();
      await page.waitForSelector('main header h1');
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
      const troubles = [];
      for (const [name, screen] of Object.entries(screens)) {
        await page.keyboard.press('Escape');
        await go(page, '#/settings');
        await page.setViewportSize({ width: 1600, height: 1000 });
        await go(page, screen.at);
        for (const [name, change] of Object.entries(screen.answers ?? {})) await answer(page, name, change);
        await screen.do?.();
        await settled(page);
        await page.screenshot({ path: join(shots, `${name}-${language}-${theme}-1600.png`) });
        troubles.push(...(await troublesOf(page, name)));
        const said = await page.evaluate(leaks);
        if (said.length > 0) troubles.push(`${name}: says ${said.join(', ')}`);
        await page.setViewportSize({ width: 1024, height: 700 });
        await page.screenshot({ path: join(shots, `${name}-${language}-${theme}-1024.png`) });
        await page.evaluate(forgetShape);
        if (await page.evaluate(tooWide)) troubles.push(`${name}: wider than a window of 1024`);
        if (screen.answers) {
          await page.unrouteAll({ behavior: 'wait' });
          await page.reload();
          await page.waitForSelector('main header h1');
        }
      }
      assert.deepEqual(troubles, []);
      assert.deepEqual(complaints, []);
    });
  }
}
