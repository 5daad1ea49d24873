import { describe, expect, test } from 'vitest';

import {
  cityOf,
  clockText,
  dateText,
  dayMark,
  daysBetween,
  minutesBetween,
  offsetText,
  plusDays,
  plusMinutes,
  rangeText,
} from '../../src/lib/wall';

const spaces = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');

describe('a time of day', () => {
  test.each([
    ['en', 'h23', '15:00'],
    ['en', 'h12', '3:00 pm'],
    ['es', 'h12', '3:00 p. m.'],
    ['pt', 'h12', '3:00 PM'],
  ] as const)('in %s on the clock %s', (language, hours, shown) => {
    expect(spaces(clockText('2024-02-29T15:00', { language, hours }))).toBe(shown);
  });

  test('noon and midnight on a 12-hour clock', () => {
    const face = { language: 'en', hours: 'h12' } as const;
    expect(spaces(clockText('2024-02-29T12:05', face))).toBe('12:05 pm');
    expect(spaces(clockText('2024-02-29T00:05', face))).toBe('12:05 am');
  });
});

test('an instant in UTC reads as its minute, on either clock', () => {
  expect(clockText('2026-11-21T10:43:32.5Z', { language: 'en', hours: 'h23' })).toBe('10:43');
  expect(spaces(clockText('2026-11-21T10:43:32.5Z', { language: 'en', hours: 'h12' }))).toBe('10:43 am');
});

describe('a date', () => {
  test.each([
    ['en', /^Thursday,? 29 February 2024$/],
    ['es', /^jueves, 29 de febrero de 2024$/],
    ['pt', /^quinta-feira, 29 de fevereiro de 2024$/],
  ] as const)('in %s', (language, shown) => {
    expect(dateText('2024-02-29T23:30', language)).toMatch(shown);
  });

  test('a range says each part once', () => {
    expect(rangeText('2023-11-08', '2023-11-22', 'es')).toMatch(/^8\s?–\s?22 de noviembre de 2023$/);
    expect(rangeText('2023-03-20', '2023-03-20', 'pt')).toBe('20 de março de 2023');
  });

  test('days are counted over the leap day and the change of month', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(plusDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(plusDays('2024-03-01T10:00', -1)).toBe('2024-02-29');
  });
});

describe('two clocks', () => {
  test('a date ahead is +1, a date behind −1, the same date nothing', () => {
    expect(dayMark('2026-09-05T22:00', '2026-09-06T03:00')).toBe('+1');
    expect(dayMark('2026-09-06T03:00', '2026-09-05T22:00')).toBe('−1');
    expect(dayMark('2026-09-06T03:00', '2026-09-06T09:00')).toBe('');
  });

  test('minutes are counted on the clock face', () => {
    expect(plusMinutes('2024-02-29T23:30', 45)).toBe('2024-03-01T00:15');
    expect(minutesBetween('2024-02-29T23:30', '2024-03-01T00:15')).toBe(45);
  });

  test('offsets are written as travellers write them', () => {
    expect(offsetText(-4 * 3600)).toBe('−04');
    expect(offsetText(5.5 * 3600)).toBe('+05:30');
    expect(offsetText(0)).toBe('+00');
  });

  test('a zone is named by its city', () => {
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(cityOf('America/Asuncion')).toBe('Asunción');
    expect(cityOf('UTC')).toBe('UTC');
  });
});
