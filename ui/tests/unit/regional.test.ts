import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { customs, type Region } from '../../src/api/generated/types';
import {
  clockText,
  type DateStyle,
  dateText,
  hoursText,
  listText,
  numberText,
  rangeText,
  regions,
} from '../../src/lib/regional';
import { readDate, readTime, weeksOf } from '../../src/lib/timeinput';

/** Any kind of space may stand for a space. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');

const table = readFileSync(
  fileURLToPath(new URL('../../../tests/fixtures/dates.tsv', import.meta.url)),
  'utf8',
)
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [Region, string, string, string, string]);

function written(region: Region, form: string, from: string, to: string): string | null {
  const face = { region, hours: customs[region].hours };
  switch (form) {
    case 'time':
      return clockText(from, face);
    case 'time-12':
      return clockText(from, { region, hours: 'h12' });
    case 'time-24':
      return clockText(from, { region, hours: 'h23' });
    case 'hours':
      return hoursText(from, to, face);
    case 'range':
      return rangeText(from.slice(0, 10), to.slice(0, 10), region);
    case 'range-brief':
      return rangeText(from.slice(0, 10), to.slice(0, 10), region, 'brief');
    case 'weekday-year':
      // What only Rust writes.
      return null;
    default:
      return dateText(from, region, form as DateStyle);
  }
}

describe.each(regions)('in %s', (region) => {
  test.each(table.filter(([tag]) => tag === region))(
    '%s: %s of %s, %s is %s',
    (_, form, from, to, expected) => {
      const said = written(region, form, from, to);
      if (said !== null) expect(plain(said)).toBe(expected);
    },
  );

  test('what is written reads back as it was', () => {
    const days = ['2024-02-29', '2026-11-03', '2026-12-11', '2027-01-09'];
    for (const day of days) {
      for (const style of ['full', 'long', 'short', 'numeric', 'weekday', 'brief'] as const) {
        const read = readDate(dateText(day, region, style), customs[region].monthFirst, day);
        expect(read, dateText(day, region, style)).toEqual({ date: day, wrongWeekday: null });
      }
    }
    for (const hours of ['h12', 'h23'] as const) {
      for (const hour of ['00:05', '09:30', '12:00', '15:30', '23:59'])
        expect(readTime(clockText(`2024-02-29T${hour}`, { region, hours }))).toBe(hour);
    }
  });

  // An independent counterpart: what the engine's own data of regions has, where people follow it.
  test('names of days and months are those of the engine', () => {
    const of = (options: Intl.DateTimeFormatOptions, day: string) =>
      new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00Z`));
    for (let month = 1; month <= 12; month += 1) {
      const day = `2024-${String(month).padStart(2, '0')}-${String(month).padStart(2, '0')}`;
      expect(dateText(day, region, 'long')).toContain(of({ month: 'long' }, day));
      expect(dateText(day, region)).toContain(
        of({ weekday: 'long' }, day).replace(/^(segunda|terça|quarta|quinta|sexta)$/, '$1-feira'),
      );
    }
  });
});

test.each([
  ['es-MX', '1,234.5', '12,345'],
  ['es-CO', '1.234,5', '12.345'],
  ['es-AR', '1.234,5', '12.345'],
  ['es-ES', '1234,5', '12.345'],
  ['pt-BR', '1.234,5', '12.345'],
  ['pt-PT', '1234,5', '12 345'],
  ['en-GB', '1,234.5', '12,345'],
  ['en-US', '1,234.5', '12,345'],
] as const)('numbers in %s', (region, small, large) => {
  expect(plain(numberText(1234.5, region))).toBe(small);
  expect(plain(numberText(12345, region))).toBe(large);
});

test('names are listed as each region lists them', () => {
  expect(listText(['Ana', 'Bea', 'Inés'], 'es-CO')).toBe('Ana, Bea e Inés');
  expect(listText(['Ana', 'Bea', 'Caio'], 'pt-BR')).toBe('Ana, Bea e Caio');
  expect(listText(['Ana', 'Bea', 'Cat'], 'en-GB')).toBe('Ana, Bea and Cat');
  expect(listText(['Ana', 'Bea', 'Cat'], 'en-US')).toBe('Ana, Bea, and Cat');
});

describe('a date as it is typed', () => {
  const near = '2026-11-10';
  test.each([
    ['es-MX', '21/11/2026', '2026-11-21'],
    ['es-MX', '21/11', '2026-11-21'],
    ['es-MX', '21 de nov', '2026-11-21'],
    ['es-MX', 'sábado 21 de noviembre', '2026-11-21'],
    ['es-MX', '3/4/2026', '2026-04-03'],
    ['es-CO', '21.11.26', '2026-11-21'],
    ['es-CO', '21-nov-2026', '2026-11-21'],
    ['es-CO', 'mié 4 nov', '2026-11-04'],
    ['es-AR', '21 11 2026', '2026-11-21'],
    ['es-AR', '21112026', '2026-11-21'],
    ['es-AR', '1.º de marzo de 2027', '2027-03-01'],
    ['es-AR', 'martes 5 de enero', '2027-01-05'],
    ['es-ES', 'mar 10 nov', '2026-11-10'],
    ['es-ES', '10 mar', '2027-03-10'],
    ['pt-BR', '1º de março', '2027-03-01'],
    ['pt-BR', 'sáb., 21 de nov. de 2026', '2026-11-21'],
    ['pt-BR', 'terça 10/11', '2026-11-10'],
    ['pt-PT', 'sexta-feira, 4 de dezembro', '2026-12-04'],
    ['en-GB', '21 Nov 2026', '2026-11-21'],
    ['en-GB', '3/4/2026', '2026-04-03'],
    ['en-GB', 'Sat 21st of November', '2026-11-21'],
    ['en-US', '11/21/2026', '2026-11-21'],
    ['en-US', '3/4/2026', '2026-03-04'],
    ['en-US', 'Nov 21', '2026-11-21'],
    ['en-US', 'November 21, 2026', '2026-11-21'],
    ['en-US', '2026-11-21', '2026-11-21'],
    // No month is the 21st: the other order is meant, and the hint below the field says so.
    ['en-US', '21/11/2026', '2026-11-21'],
    ['es-MX', '11/21/2026', '2026-11-21'],
  ] as const)('in %s, %s', (region, typed, date) => {
    expect(readDate(typed, customs[region].monthFirst, near)).toEqual({ date, wrongWeekday: null });
  });

  test('a weekday that is not that of the date is told', () => {
    // The article on FIM GDL says Wednesday 27 February 2024; that day was a Tuesday.
    expect(readDate('miércoles 27 de febrero de 2024', false, near)).toEqual({
      date: '2024-02-27',
      wrongWeekday: 3,
    });
  });

  test.each([
    '',
    '31/2/2026',
    '21',
    'nov',
    '2026',
    'mañana',
    '21/11/2026/3',
    '40/1/2026',
    'nov nov 3',
    'x 3 nov',
  ])('%s is no date', (typed) => expect(readDate(typed, false, near)).toBeNull());
});

test('a month begins with the day that weeks begin with', () => {
  // November 2026 begins on a Sunday.
  expect(weeksOf('2026-11-21', 7)[0]?.[0]).toBe('2026-11-01');
  expect(weeksOf('2026-11-21', 1)[0]?.[0]).toBe('2026-10-26');
  expect(weeksOf('2026-11-21', 1).at(-1)?.at(-1)).toBe('2026-12-06');
});
