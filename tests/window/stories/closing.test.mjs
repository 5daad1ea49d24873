import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { start } from '../app.mjs';

test('a closed window leaves a workspace of one file and its lock', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  await app.find('main');
  await app.call('workspace_create', { path: join(app.home, 'tour.periplo') });
  await app.closeWindow();
  const left = readdirSync(app.home).filter((name) => name.startsWith('tour.periplo'));
  assert.deepEqual(left.filter((name) => name !== 'tour.periplo.lock'), ['tour.periplo']);
});

test('the window comes back as large as it was left', async (t) => {
  const size = 'return [window.innerWidth, window.innerHeight]';
  const first = await start();
  await first.find('main');
  await first.session.say('POST', '/window/rect', { width: 1180, height: 760 });
  const left = await first.session.run(size);
  assert.notDeepEqual(left, [1280, 840]);
  await first.closeWindow();
  await first.stop({ keepHome: true });
  const second = await start({ home: first.home });
  t.after(() => second.stop());
  await second.find('main');
  assert.deepEqual(await second.session.run(size), left);
});
