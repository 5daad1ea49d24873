import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { start } from '../app.mjs';

const SAMPLES = { en: 'Add the samples', es: 'Agregar las muestras', pt: 'Adicionar as amostras' };

for (const [lang, button] of Object.entries(SAMPLES)) {
  test(`the first window offers the samples (${lang})`, async (t) => {
    const app = await start({ lang });
    t.after(() => app.stop());
    assert.equal(await app.title(), 'Periplo');
    await app.find('button', button);
    await app.screenshot(`window-first-start-${lang}`);
  });
}

test('the three samples are there after one click, and at the next start', async (t) => {
  const first = await start();
  await first.click('button', SAMPLES.en);
  await first.find('link', /FICA/);
  await first.screenshot('window-forums');
  await first.closeWindow();
  await first.stop({ keepHome: true });
  const second = await start({ home: first.home });
  t.after(() => second.stop());
  await second.find('link', /FICA/);
  await second.see('FIM GDL 2024');
});

test('a workspace named at the start is the one that opens', async (t) => {
  const first = await start();
  const named = join(first.home, 'tour.periplo');
  await first.find('button', SAMPLES.en);
  await first.call('workspace_create', { path: named });
  await first.call('samples_add');
  await first.closeWindow();
  await first.stop({ keepHome: true });
  assert.ok(existsSync(named));
  const second = await start({ home: first.home, workspace: named });
  t.after(() => second.stop());
  await second.find('link', /FICA/);
});

test('a workspace that is not there is named as the trouble, and another can be chosen', async (t) => {
  const app = await start({ workspace: 'nowhere/tour.periplo' });
  t.after(() => app.stop());
  await app.see(join(process.cwd(), 'nowhere/tour.periplo'));
  await app.find('button', /Open/);
  await app.screenshot('window-not-there');
});
