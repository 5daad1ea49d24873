import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { effects } from '../../src/api/generated/types';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** The commands that no screen calls, each with its reason. */
const unreached: Record<string, string> = {
  forum_generate: 'It makes up large forums for trials and benchmarks, which are started in the terminal.',
  forum_remove: 'The form of a forum removes it as it does any record, after what goes with it was shown.',
  person_forget: 'It erases for good and cannot be undone, so it is done in the terminal, by name.',
  session_add: 'A session is made as any record is, with all its fields.',
  session_remove: 'A session is removed as any record is, after what goes with it was shown.',
  session_update: 'A session is changed as any record is, with all its fields.',
  zones_get: 'The view of the program has the same.',
};

const text = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(svelte|ts)$/.test(path) && !path.startsWith(join('api', 'generated')))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

test('every command is within reach of the interface, or it is said why not, and no more are excused', () => {
  const without = Object.keys(effects).filter((name) => !text.includes(`'${name}'`));
  expect(without.sort()).toEqual(Object.keys(unreached).sort());
});

test('each reason is a sentence about a command that there is', () => {
  expect(Object.keys(unreached).filter((name) => !(name in effects))).toEqual([]);
  for (const [name, reason] of Object.entries(unreached)) expect(reason, name).toMatch(/^[A-Z].{10,}\.$/);
});
