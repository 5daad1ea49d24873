import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { newHome, start } from '../app.mjs';

/** The root of the tree that the package was installed or unpacked into. */
const root = process.env.PERIPLO_UNPACKED;

test('the program of the package opens its window', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  await app.find('main');
  assert.equal(await app.title(), 'Periplo');
  await app.screenshot('package-installed');
});

test('the package has a desktop entry that opens .periplo files', () => {
  const entry = readFileSync(join(root, 'usr/share/applications/Periplo.desktop'), 'utf8');
  assert.match(entry, /^Exec=periplo %F$/m);
  assert.match(entry, /^MimeType=application\/x-periplo;application\/x-periplo-bundle\+json;text\/calendar;$/m);
  assert.match(entry, /^Icon=periplo$/m);
  assert.match(entry, /^Categories=Office;$/m);
});

test('the package says which files are application/x-periplo', () => {
  const folder = join(root, 'usr/share/mime/packages');
  assert.ok(existsSync(folder), `${folder} is missing`);
  const types = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const ours = types.find((text) => text.includes('application/x-periplo'));
  assert.ok(ours, 'no file in it names application/x-periplo');
  assert.match(ours, /<glob pattern="\*\.periplo"/);
});

test('by that the system knows our files by their names', (t) => {
  const home = newHome();
  t.after(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'mime/packages'), { recursive: true });
  copyFileSync(join(root, 'usr/share/mime/packages/periplo.xml'), join(home, 'mime/packages/periplo.xml'));
  execFileSync('update-mime-database', [join(home, 'mime')], { stdio: 'ignore' });
  for (const [name, type] of [
    ['tour.periplo', 'application/x-periplo'],
    ['fica-2023-noemi.periplo.json', 'application/x-periplo-bundle+json'],
    ['schedule.json', 'application/json'],
  ]) {
    writeFileSync(join(home, name), '{}');
    const env = { ...process.env, XDG_DATA_HOME: home };
    const said = execFileSync('gio', ['info', '-a', 'standard::content-type', join(home, name)], { env, encoding: 'utf8' });
    assert.equal(/content-type: (\S+)/.exec(said)?.[1], type, name);
  }
});

test('the package has its icon in three sizes', () => {
  for (const size of ['32x32', '128x128', '256x256@2']) {
    assert.ok(existsSync(join(root, 'usr/share/icons/hicolor', size, 'apps/periplo.png')), size);
  }
});

test('the desktop entry speaks three languages', () => {
  const entry = readFileSync(join(root, 'usr/share/applications/Periplo.desktop'), 'utf8');
  assert.match(entry, /^Comment\[es\]=/m);
  assert.match(entry, /^Comment\[pt\]=/m);
});
