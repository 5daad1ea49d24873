import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The colours that a block of tokens declares. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

function linear(colour: string): [number, number, number] {
  const channel = (from: number) => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  }) as [number, number];
  return Math.max(a, b) / Math.min(a, b);
}

/** `tint` of one colour over another, as `color-mix(in srgb, …)` does it. */
function mixed(colour: string, ground: string, part: number): string {
  const at = (text: string, from: number) => parseInt(text.slice(from, from + 2), 16);
  return `#${[1, 3, 5]
    .map((from) => Math.round(at(colour, from) * part + at(ground, from) * (1 - part)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

test('black on white is 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5));
test('the grey #767676 is the lightest that passes on white', () =>
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2));

const themes = { light: ":root[data-theme='light']", dark: ":root[data-theme='dark']" };
const tracks = ['teal', 'blue', 'violet', 'magenta', 'red', 'orange', 'olive', 'slate'];

const texts: [string, string[]][] = [
  ['ink', ['paper', 'surface', 'accent-soft', 'error-soft', 'warning-soft', 'notice-soft', 'done-soft']],
  ['muted', ['paper', 'surface', 'accent-soft']],
  ['accent', ['paper', 'surface', 'accent-soft']],
  ['accent-strong', ['paper', 'surface', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['error', ['paper', 'surface', 'error-soft']],
  ['warning', ['paper', 'surface', 'warning-soft']],
  ['notice', ['paper', 'surface', 'notice-soft']],
  ['done', ['paper', 'surface', 'done-soft']],
];

describe.each(Object.entries(themes))('the %s theme', (name, selector) => {
  const token = colours(selector);
  const of = (key: string) => token[key] ?? expect.fail(`no colour ${key}`);
  const tint = name === 'light' ? 0.07 : 0.09;

  test.each(texts.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground])))(
    '%s is readable on %s (AA)',
    (ink, ground) => expect(contrast(of(ink ?? ''), of(ground ?? ''))).toBeGreaterThanOrEqual(4.5),
  );

  test.each(['control-line', 'accent'])('the edge %s of a control stands out (3:1)', (edge) => {
    expect(contrast(of(edge), of('surface'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of(edge), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  test.each(tracks)(
    'the track colour %s stands out as an edge, and text is readable on its tint',
    (track) => {
      const colour = of(`track-${track}`);
      expect(contrast(colour, of('surface'))).toBeGreaterThanOrEqual(3);
      const ground = mixed(colour, of('surface'), tint);
      expect(contrast(of('ink'), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of('muted'), ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(Object.keys(vision))('the tracks differ for %s', (kind) => {
    const seen = tracks.map((track) => oklab(seenBy(kind, linear(of(`track-${track}`)))));
    for (const [place, one] of seen.entries()) {
      for (const other of seen.slice(0, place)) {
        const distance = Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)));
        expect(distance, `${tracks[place]}`).toBeGreaterThan(0.1);
      }
    }
  });
});

type Three = [number, number, number];

/** How eyes see, by Machado, Oliveira and Fernandes (2009), severity 1; matrices over linear RGB. */
const vision: Record<string, number[][]> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(kind: string, [red, green, blue]: Three): Three {
  return (vision[kind] ?? []).map(([r = 0, g = 0, b = 0]) =>
    Math.min(1, Math.max(0, r * red + g * green + b * blue)),
  ) as Three;
}

/** Björn Ottosson's Oklab, where distances are even to the eye. */
function oklab([red, green, blue]: Three): Three {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
