// What a screen reader is told of the real window, through AT-SPI.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { HEARING, start, until } from '../app.mjs';

/** Of each link, button and heading its text without spaces, and the pairs of texts in it that stand apart on screen. */
const APART = `
const box = (node, last) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()];
  return last ? boxes.at(-1) : boxes[0];
};
const parts = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.textContent.trim() && !node.parentElement.closest('[aria-hidden="true"]') && box(node)) found.push(node);
  }
  return found;
};
return [...document.querySelectorAll('a, button, h1, h2, h3, h4')]
  .filter((element) => !element.hasAttribute('aria-label') && element.checkVisibility())
  .map((element) => {
    const texts = parts(element);
    const apart = texts.slice(1).flatMap((node, place) => {
      const [from, to] = [box(texts[place], true), box(node)];
      const isBeside = to.top < from.bottom && from.top < to.bottom && to.left - from.right < 1.5;
      const lie = [texts[place].textContent.trim(), node.textContent.trim()];
      return isBeside ? [] : [lie.map((text, end) => text.slice(...(end ? [0, 12] : [-12]))).join('')];
    });
    return { text: texts.map((node) => node.textContent).join('').replace(/\\s/g, ''), apart };
  });`;

const NAMED = ['link', 'push button', 'toggle button', 'heading'];
/** As it is heard: how wide a space is, and one before a comma, makes no difference. */
const plain = (name) => name.replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();

async function go(app, hash) {
  await app.session.run('location.hash = arguments[0]', hash);
}

/** Waits until the screen holds still, and gives what is heard of it. */
async function settled(app) {
  let before;
  await until(async () => {
    const now = await app.text();
    const isSame = now === before;
    before = now;
    await pause(250);
    return isSame;
  }, 'the screen holds still');
  return app.heard();
}

test('words that stand apart on screen are apart when heard, and nothing is said twice', async (t) => {
  const app = await start({ env: HEARING });
  t.after(() => app.stop());
  await app.click('button', 'Add the samples');
  await app.see('FICA 2023');
  let names = 0;
  const look = async (screen) => {
    const heard = (await settled(app)).filter(({ role }) => NAMED.includes(role));
    const seen = new Map((await app.session.run(APART)).map(({ text, apart }) => [text, apart]));
    for (const { role, name, description } of heard) {
      names += 1;
      assert.ok(name, `${screen}: a ${role} has no name`);
      assert.notEqual(description, name, `${screen}: a ${role} says its name twice`);
      const glued = (seen.get(name.replace(/\s/g, '')) ?? []).filter((pair) => name.includes(pair));
      assert.deepEqual(glued, [], `${screen}: “${name}”`);
    }
  };
  await look('forums');
  for (const tab of ['overview', 'programme', 'people', 'travel', 'findings', 'calendars', 'history']) {
    await go(app, `#/forum/fica-2023/${tab}`);
    await look(tab);
  }
  await go(app, '#/forum/fica-2023/programme');
  for (const shape of ['Grid', 'Strip', 'List']) {
    await app.click('button', shape);
    await look(shape);
  }
  await go(app, '#/settings');
  await look('settings');
  assert.ok(names > 400, `${names} names were heard`);
});

test('the grid is walked through and a session carried, by what is heard', async (t) => {
  const app = await start({ env: HEARING });
  t.after(() => app.stop());
  await app.click('button', 'Add the samples');
  await app.see('FIM GDL 2024');
  await go(app, '#/forum/fim-gdl-2024/programme');
  await app.click('button', 'Grid');
  await app.click('button', /Thu 29 Feb/);
  const heard = await settled(app);
  const application = heard.find(({ name }) => plain(name) === 'Programme grid');
  assert.match(application.description, /^The arrows go from session to session\. Alt and an arrow carry one/);
  const regions = heard.filter(({ role }) => role === 'landmark').map(({ name }) => plain(name));
  for (const region of ['Without a day', 'Thursday 29 February 2024']) assert.ok(regions.includes(region), regions.join('; '));

  const focused = async () => {
    const [deepest] = (await app.heard()).filter(({ states }) => states.includes('focused')).slice(-1);
    return plain(deepest?.name ?? '');
  };
  const onFocus = (begins) => until(async () => (await focused()).startsWith(begins), `“${begins}” has the focus`, focused);
  const said = (words) =>
    until(
      async () => (await app.heard()).some(({ said }) => words.test(said ?? '')),
      `${words} is said`,
      async () => JSON.stringify((await app.heard()).flatMap(({ said }) => said ?? [])),
    );
  const isThere = () => app.session.run('return Boolean(document.activeElement.closest(".items"))');
  for (let tries = 0; tries < 60 && !(await isThere()); tries += 1) await app.press('Tab');
  await onFocus('09:30–11:00 Meeting of the LatAm Network, Panel room');
  await app.press('ArrowDown');
  await onFocus("11:30–12:30 What's happening on the street?");
  await app.press('Alt+ArrowDown');
  await said(/11:45–12:45/);
  await app.press('Escape');
  await said(/stays where it was/);
  await onFocus("11:30–12:30 What's happening on the street?");
});
