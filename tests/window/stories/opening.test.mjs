import assert from 'node:assert/strict';
import { test } from 'node:test';

import { start } from '../app.mjs';

test('the window opens with the first screen in it', async (t) => {
  const app = await start();
  t.after(() => app.stop());
  await app.find('main');
  assert.equal(await app.title(), 'Periplo');
  await app.screenshot('window-opening');
});
