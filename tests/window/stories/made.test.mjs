// Two forums made by hand in the real window, from an empty workspace, with a pointer and keys.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { start, until } from '../app.mjs';
import { FICA_ROUTE, ficaRoute, GDL_SECOND_DAY, gdlSecondDay, route, told } from '../made.mjs';
import { ELEMENT } from '../webdriver.mjs';

/** Puts a value into a date or a list of choices as their own popups would: those are windows of the toolkit, out of the driver's reach. */
const SET = `
const [element, value, byText] = arguments;
const wanted = byText ? [...element.options].find((option) => option.text.trim() === value).value : value;
const prototype = byText ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
Object.getOwnPropertyDescriptor(prototype, 'value').set.call(element, wanted);
element.dispatchEvent(new Event('input', { bubbles: true }));
element.dispatchEvent(new Event('change', { bubbles: true }));`;

/** A person with a pointer and keys; counts what they do. */
function handOf(app) {
  const did = { actions: 0 };
  const count = async (work) => {
    did.actions += 1;
    return work;
  };
  const click = (role, name) => count(app.click(role, name));
  const set = async (role, label, value, byText) =>
    count(app.session.run(SET, await app.find(role, label), value, byText));
  return {
    did,
    async begin(name, starts, ends) {
      await click('link', 'Forums');
      await click('button', 'New forum');
      await app.find('dialog');
      await count(app.fill('textbox', 'Name', name));
      await set('textbox', 'First day', starts, false);
      await set('textbox', 'Last day', ends, false);
      await click('button', 'Add the forum');
      await app.find('heading', name);
    },
    async addFirst(button, kind) {
      await click('button', button);
      await app.find('heading', new RegExp(`^Add ${kind}$`, 'i'));
    },
    async add(kind) {
      await click('button', 'Add…');
      const records = { leg: 'Legs', venue: 'Venues', session: 'Sessions', delegation: 'Delegations', journey: 'Journeys', stay: 'Stays' };
      await set('combobox', 'What to add or find', records[kind], true);
      await click('button', `Add ${kind}`);
      await app.find('heading', new RegExp(`^Add ${kind}$`, 'i'));
    },
    async within(kind) {
      await click('button', `Add ${kind}`);
      await app.find('heading', new RegExp(`^Add ${kind}$`, 'i'));
    },
    write: (label, text) => count(app.fill('textbox', label, text)),
    day: (label, date) => set('textbox', label, date, false),
    choose: (label, words) => set('combobox', label, words, true),
    async find(label, typed, option) {
      const field = await app.find('combobox', label);
      await app.session.say('POST', `/element/${field[ELEMENT]}/click`);
      await app.session.say('POST', `/element/${field[ELEMENT]}/clear`);
      await app.session.say('POST', `/element/${field[ELEMENT]}/value`, { text: typed });
      did.actions += 1;
      // What is found comes in while it is looked at: the one that is pressed may be drawn anew.
      await until(async () => {
        await app.click('option', option);
        return true;
      }, `${option} is taken`);
      did.actions += 1;
      await until(
        () =>
          app.session.run(
            'return [...document.querySelectorAll("[role=option]")].every((one) => one.getBoundingClientRect().height === 0)',
          ),
        'the list is closed',
      );
    },
    async at(starts, ends) {
      await click('radio', 'At an hour');
      for (const [which, time] of [starts, ends].entries()) {
        const field = await until(async () => {
          const fields = await app.session.run(
            'return [...document.querySelectorAll("input")].filter((one) => one.labels?.[0]?.textContent.trim() === "Time" && one.offsetParent)',
          );
          return fields[which];
        }, 'there is a field for the time');
        await app.session.say('POST', `/element/${field[ELEMENT]}/clear`);
        await app.session.say('POST', `/element/${field[ELEMENT]}/value`, { text: `${time}\uE004` });
        did.actions += 1;
      }
    },
    async save(kind) {
      await click('button', 'Add');
      await app.find('heading', new RegExp(`^Edit ${kind}$`, 'i'));
    },
  };
}

test('the second day of FIM GDL is made from an empty workspace, and its calendars saved', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  const [hand, begun] = [handOf(app), Date.now()];
  await app.find('button', 'New forum');
  await gdlSecondDay(hand);
  const call = (name, request) => app.call(name, request);
  assert.deepEqual(await told(call, 'win-at-fim-gdl-2024'), GDL_SECOND_DAY);
  await app.screenshot('window-made-gdl');

  const folder = join(app.home, 'calendars');
  mkdirSync(folder);
  await app.click('link', 'Calendars');
  await app.click('button', 'Publish…');
  await app.click('button', 'Publish');
  await app.see('Number 1');
  await app.click('button', 'Save calendars…');
  await app.click('button', 'Choose a folder…');
  await app.chooseFolder('Select Folder', folder);
  await app.see('files written, 0 as they were');
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ics'));
  const text = files.filter((name) => name.startsWith('public')).map((name) => readFileSync(join(folder, name), 'utf8')).join('');
  assert.match(text, /DTSTART;TZID=America\/Mexico_City:20240229T113000/);
  console.log(`FIM GDL, day 2, in the window: ${hand.did.actions} actions, ${Math.round((Date.now() - begun) / 1000)} s`);
});

test('the route of FICA is made with its journeys and stays', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  const [hand, begun] = [handOf(app), Date.now()];
  await app.find('button', 'New forum');
  await ficaRoute(hand);
  assert.deepEqual(await route((name, request) => app.call(name, request), 'fica-2023'), FICA_ROUTE);
  await app.screenshot('window-made-fica');
  console.log(`FICA in the window: ${hand.did.actions} actions, ${Math.round((Date.now() - begun) / 1000)} s`);
});
