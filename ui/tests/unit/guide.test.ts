import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What stands on the screen in a language: the first line of each message. */
function words(language: string): Set<string> {
  const folder = join(root, 'ui/locales', language);
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return new Set(
    sources.flatMap((text) => [...text.matchAll(/^[a-z][\w-]* = (.+)$/gm)].map(([, said]) => said ?? '')),
  );
}

const guide = (language: string) => readFileSync(join(root, 'docs/guide', language, 'README.md'), 'utf8');

test.each(['en', 'es', 'pt'])('what the guide in %s shows in bold stands on the screen', (language) => {
  const known = words(language);
  const bold = [...guide(language).matchAll(/\*\*(.+?)\*\*/g)].map(([, said]) => said ?? '');
  expect(bold.length).toBeGreaterThan(40);
  expect(bold.filter((said) => !known.has(said))).toEqual([]);
});

test('the guides speak of the same things in the same order', () => {
  const shape = (language: string) => [...guide(language).matchAll(/^(#+) /gm)].map(([, level]) => level);
  const counts = ['en', 'es', 'pt'].map((language) => ({
    headings: shape(language),
    bold: guide(language).split('**').length,
  }));
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[2]).toEqual(counts[0]);
});

test.each(['en', 'es', 'pt'])('the contents of the guide in %s lead somewhere', (language) => {
  const text = guide(language);
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? '');
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});
