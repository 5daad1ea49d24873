import { expect, test } from 'vitest';

import { readTime } from '../../src/lib/timeinput';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['21h30', '21:30'],
  ['21h', '21:00'],
  ['9:30 pm', '21:30'],
  ['9:30\u00a0p.\u00a0m.', '21:30'],
  ['12 am', '00:00'],
  ['12:15 pm', '12:15'],
  ['23:59', '23:59'],
])('%s is %s', (typed, read) => expect(readTime(typed)).toBe(read));

test.each(['', '24:00', '9:60', '13 pm', '0 am', 'noon', '9:3', '12345'])('%s is no time', (typed) =>
  expect(readTime(typed)).toBeNull(),
);
