import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { FluentResource } from '@fluent/bundle';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const languages = ['en', 'es', 'pt'];
/** The files that only the interface reads; Rust reads the others as well, and uses what the interface does not. */
const ours = [
  'calendars',
  'delegate',
  'findings-screen',
  'desk',
  'first-day',
  'help',
  'forum',
  'forums',
  'grid',
  'habits',
  'legs',
  'importing',
  'lists-screen',
  'people',
  'programme',
  'regions',
  'settings',
  'sheets-screen',
  'shortcuts',
  'ui',
  'words',
].map((name) => `${name}.ftl`);

interface Message {
  id: string;
  args: Set<string>;
}

function argsOf(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const part of node) argsOf(part, found);
  else if (typeof node === 'object' && node !== null) {
    const part = node as { type?: string; name?: string };
    // What depends on the region or on how the next word sounds does so in one language and not in another.
    if (part.type === 'var' && part.name && !['region', 'sound'].includes(part.name)) found.add(part.name);
    for (const value of Object.values(node)) argsOf(value, found);
  }
  return found;
}

function messages(language: string, file: string): Message[] {
  const source = readFileSync(join(root, 'locales', language, file), 'utf8');
  const written = [...source.matchAll(/^(-?[a-zA-Z][\w-]*)\s*=/gm)].map((match) => match[1]);
  const read = [...new FluentResource(source).body].map(({ id, value }) => ({ id, args: argsOf(value) }));
  // A message with a mistake is left out by the parser without a word.
  expect(read.map(({ id }) => id)).toEqual(written);
  return read;
}

const files = readdirSync(join(root, 'locales', 'en')).filter((file) => file.endsWith('.ftl'));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !path.startsWith(join('api', 'generated')))
    .map((path) => join(root, folder, path));
}

describe.each(files)('%s', (file) => {
  const english = messages('en', file);

  test.each(languages)('has the same messages with the same arguments in %s', (language) => {
    const theirs = messages(language, file);
    expect(theirs.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    for (const { id, args } of theirs) {
      expect([...args].sort(), id).toEqual(
        [...(english.find((message) => message.id === id)?.args ?? [])].sort(),
      );
    }
  });

  test('holds no message twice', () => {
    const ids = english.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

test('no two files hold the same message', () => {
  const ids = files.flatMap((file) => messages('en', file).map(({ id }) => id));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test('every message of the interface is used, and every message used is there', () => {
  const text = sources('src')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const known = new Set(files.flatMap((file) => messages('en', file).map(({ id }) => id)));

  const quoted = new Set(
    [...text.matchAll(/['"]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)['"]/g)].map((match) => match[1]),
  );
  const stems = [...text.matchAll(/[`]([a-z][a-z-]*-)\$\{/g)].map((match) => match[1] ?? '');
  const endings = [...text.matchAll(/\}(-[a-z]+(?:-[a-z]+)*)`/g)].map((match) => match[1] ?? '');
  const unused = ours
    .flatMap((file) => messages('en', file).map(({ id }) => id))
    .filter((id) => !quoted.has(id) && !stems.some((stem) => id.startsWith(stem)))
    .filter(
      (id) => !endings.some((ending) => id.endsWith(ending) && quoted.has(id.slice(0, -ending.length))),
    );
  expect(unused).toEqual([]);

  const direct = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const chosen = [...text.matchAll(/\bt\([^()']*\?\s*'([^']+)'\s*:\s*'([^']+)'/g)].flatMap((match) =>
    match.slice(1),
  );
  const named = [...text.matchAll(/\b(?:message|title): '([a-z]+-[a-z0-9-]+)'/g)].map(
    (match) => match[1] ?? '',
  );
  const asked = [...direct, ...chosen, ...named];
  expect(asked.filter((id) => !known.has(id))).toEqual([]);
});

interface Node {
  type: string;
  data?: string;
  name?: string;
  value?: unknown;
}

/** Texts of a component that a reader would see or hear without their having gone through Fluent. */
function literals(path: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown, attribute = ''): void => {
    if (Array.isArray(node)) return node.forEach((part) => walk(part, attribute));
    if (typeof node !== 'object' || node === null) return;
    const { type, data, name } = node as Node;
    if (type === 'Text' && /\p{L}/u.test(data ?? '')) {
      if (!attribute || /^(aria-label|aria-description|title|placeholder|alt|label|hint)$/.test(attribute)) {
        found.push((data ?? '').trim());
      }
    }
    const inside = type === 'Attribute' || type === 'StyleDirective' ? (name ?? '') : attribute;
    for (const [key, value] of Object.entries(node)) if (key !== 'parent') walk(value, inside);
  };
  walk(parse(readFileSync(path, 'utf8'), { modern: true, filename: path }).fragment);
  return found;
}

test.each(sources('src').filter((path) => path.endsWith('.svelte')))(
  '%s holds no words of its own',
  (path) => {
    expect(literals(path)).toEqual([]);
  },
);
