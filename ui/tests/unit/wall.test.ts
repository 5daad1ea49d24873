import { describe, expect, test } from 'vitest';

import {
  cityOf,
  dayMark,
  daysBetween,
  minutesBetween,
  offsetText,
  plusDays,
  plusMinutes,
} from '../../src/lib/wall';

describe('dates', () => {
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
