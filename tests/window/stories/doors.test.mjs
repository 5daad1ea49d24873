// Files from outside: named at the start, opened from the file manager while the window stands, dropped on it.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { newHome, start } from '../app.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const fixture = (name) => join(root, 'tests/fixtures', name);
const calendar = fixture('reading/odd.ics');
const programme = fixture('programmes/sur-1.xml');

/** A calendar under a name that an address has to write otherwise. */
function awkward(home) {
  const file = join(home, 'Reunión #1 50%.ics');
  copyFileSync(calendar, file);
  return file;
}

/** The desktop entry of the package, for the program under test. */
function desktopEntry(home) {
  const template = readFileSync(join(root, 'src-tauri/linux/periplo.desktop'), 'utf8');
  const words = { name: 'Periplo', exec: process.env.PERIPLO_PROGRAM, icon: 'periplo', categories: 'Office;' };
  const entry = join(home, 'Periplo.desktop');
  writeFileSync(entry, template.replaceAll(/\{\{(\w+)\}\}/g, (_, word) => words[word]));
  return entry;
}

test('files named at the start are opened one after the other, as soon as there is a workspace', async (t) => {
  const home = newHome();
  const app = await start({ home, lang: 'es', workspace: 'no-existe.periplo', files: [pathToFileURL(awkward(home)).href, programme, 'nada.ics'] });
  t.after(() => app.stop());
  await app.see('3 archivos');
  await app.see('Programa de un congreso');
  await app.see('nada.ics: No existe.');
  await app.screenshot('window-several-files-es');
  await app.click('button', 'Abrir Reunión #1 50%.ics');
  // The workspace it was to be read into is not there: until one is chosen, it waits.
  await app.see('2 archivos');
  await app.press('Escape');
  await app.see('Reunión #1 50%.ics se leerá en cuanto haya un espacio de trabajo abierto.');
  await app.screenshot('window-file-waits-es');
  await app.click('button', /^Crear/);
  await app.see('Leer un calendario');
  await app.find('dialog');
});

test('a second start hands its files to the window that stands', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  await app.click('button', 'Add the samples');
  await app.click('link', /FICA/);
  await app.find('link', 'Calendars');
  const other = join(app.home, 'other.periplo');
  const { workspace } = await app.call('app_state');
  await app.call('snapshot', { to: { path: other } });
  await app.call('publish', { forum: 'fica-2023' });
  const bundles = join(app.home, 'bundles');
  const { written } = await app.call('delegates_export', { forum: 'fica-2023', people: ['Noemí Planas'], to: { path: bundles } });
  const entry = desktopEntry(app.home);

  await app.minimize();
  await app.launch(entry, awkward(app.home));
  await app.inFront();
  await app.see('Read a calendar');
  await app.see('7 events in the file');
  // What comes while a dialog stands waits for it.
  await app.startAgain('not-there.ics');
  await app.see('not-there.ics is opened when this dialog is closed.');
  await app.press('Escape');
  await app.see('That file was not opened');
  await app.see('not-there.ics');
  await app.press('Escape');

  await app.startAgain(join(bundles, written[0].file));
  await app.find('heading', /Noemí Planas/);

  // Another workspace asks first; the one that is open does not.
  await app.startAgain(workspace.path);
  await app.see('is open already.');
  await app.startAgain(other);
  await app.see('Open another workspace?');
  await app.screenshot('window-another-workspace');
  await app.click('button', 'Stay here');
  assert.equal((await app.call('app_state')).workspace.path, workspace.path);
  await app.startAgain('other.periplo');
  await app.click('button', 'Open it');
  await app.find('link', /FICA/);
  assert.equal((await app.call('app_state')).workspace.path, other);

  // With nothing to open it only comes to the front.
  await app.minimize();
  await app.startAgain();
  await app.inFront();
});

test('a program with another data folder is another program, and a workspace that is open elsewhere is for reading', async (t) => {
  const first = await start();
  t.after(() => first.stop());
  await first.click('button', 'Add the samples');
  await first.find('link', /FICA/);
  const { workspace } = await first.call('app_state');
  // Neither does it need a message bus to stand alone.
  const second = await start({ workspace: workspace.path, files: [calendar], env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  t.after(() => second.stop());
  await second.see('Read a calendar');
  await second.see('can only be read');
  await second.screenshot('window-second-program');
  assert.equal((await first.call('app_state')).workspace.writable, true);
});

test('files dropped on the window are opened', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  await app.click('button', 'Add the samples');
  await app.find('link', /FICA/);
  await app.drop([awkward(app.home)], async () => {
    await app.see('Let go to open it');
    await app.screenshot('window-drop');
  });
  await app.see('Read a calendar');
  await app.see('Reunión #1 50%.ics');
  await app.drop([programme], () => app.see('it is opened when this dialog is closed'));
  await app.see('sur-1.xml is opened when this dialog is closed.');
  await app.press('Escape');
  await app.see('Encuentro del Sur 2026');
  await app.press('Escape');

  const folder = join(app.home, 'folder');
  mkdirSync(folder);
  await app.drop([folder]);
  await app.see('It is a folder. Open the files in it.');
  await app.press('Escape');

  const letter = join(app.home, 'letter.txt');
  writeFileSync(letter, 'Dear all,\nsee you in Lima.\n');
  await app.drop([letter, calendar]);
  await app.see('2 files');
  await app.see('letter.txt is nothing that can be opened here.');
  await app.click('button', 'Open odd.ics');
  await app.see('Choose the forum first.');
});
