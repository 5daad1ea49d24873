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
  ['9h30', '09:30'],
  ['9h30min', '09:30'],
  ['9:30 p. m.', '21:30'],
  ['9:30 p.m.', '21:30'],
  ['9 PM', '21:00'],
  ['21 hs', '21:00'],
  ['21:30 hrs.', '21:30'],
  ['15 horas', '15:00'],
  ['a las 9', '09:00'],
  ['às 9h30', '09:30'],
  ['9 de la noche', '21:00'],
  ['9 da manhã', '09:00'],
  ['3 in the afternoon', '15:00'],
  ['noon', '12:00'],
  ['mediodía', '12:00'],
  ['al mediodía', '12:00'],
  ['meio-dia', '12:00'],
  ['medianoche', '00:00'],
  ['meia-noite', '00:00'],
])('%s is %s', (typed, read) => expect(readTime(typed)).toBe(read));

test.each(['', '24:00', '9:60', '13 pm', '0 am', 'soon', '9:3', '12345'])('%s is no time', (typed) =>
  expect(readTime(typed)).toBeNull(),
);
