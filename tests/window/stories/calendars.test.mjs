import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { start } from '../app.mjs';

test('a forum is published and its calendars are saved into a folder chosen in the system’s dialog', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  const folder = join(app.home, 'calendars');
  mkdirSync(folder);

  await app.click('button', 'Add the samples');
  await app.click('link', /FICA/);
  await app.click('link', 'Calendars');
  await app.click('button', 'Publish…');
  await app.click('button', 'Publish');
  await app.see('Number 1');

  await app.click('button', 'Save calendars…');
  await app.click('button', 'Choose a folder…');
  await app.chooseFolder('Select Folder', folder);
  await app.see('files written, 0 as they were');
  await app.screenshot('window-calendars-saved');

  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ics'));
  assert.ok(files.length >= 10, `only ${files.length} calendars`);
  for (const name of files) assert.match(readFileSync(join(folder, name), 'utf8'), /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
});
