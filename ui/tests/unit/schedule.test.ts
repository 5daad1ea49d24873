import { expect, test } from 'vitest';

import { draftOf, moveStart, sameSchedule, scheduleOf } from '../../src/lib/schedule';

const late = { span: { start: '2024-02-29T23:30', end: '2024-03-01T00:15' } };

test('a draft says again the schedule that it shows', () => {
  for (const schedule of [
    'unscheduled' as const,
    { days: { from: '2024-02-28', to: '2024-03-02', part: 'evening' as const } },
    { span: { ...late.span, start_fold: 'later' as const } },
  ]) {
    expect(sameSchedule(scheduleOf(draftOf(schedule, '2024-02-28', 60)), schedule)).toBe(true);
  }
});

test('the end goes with the start, as far on the wall as it was, over midnight too', () => {
  const moved = moveStart(draftOf(late, '2024-02-28', 60), '2024-02-29', '10:00');
  expect(scheduleOf(moved)).toEqual({ span: { start: '2024-02-29T10:00', end: '2024-02-29T10:45' } });
});

test('a move forgets which of two times was meant', () => {
  const draft = draftOf({ span: { ...late.span, start_fold: 'later' } }, '2024-02-28', 60);
  expect(moveStart(draft, '2024-02-29', '22:00').startFold).toBeNull();
});

test('an hour to be confirmed becomes nine on its day when it gets one', () => {
  const draft = draftOf(
    { days: { from: '2024-02-29', to: '2024-02-29', part: 'evening' } },
    '2024-02-28',
    90,
  );
  expect(scheduleOf({ ...draft, form: 'span' })).toEqual({
    span: { start: '2024-02-29T09:00', end: '2024-02-29T10:30' },
  });
});

test('another time, another part of the day, another fold are other schedules', () => {
  expect(sameSchedule(late, { span: { ...late.span, start_fold: 'later' } })).toBe(false);
  expect(sameSchedule('unscheduled', late)).toBe(false);
  expect(
    sameSchedule(
      { days: { from: '2024-02-29', to: '2024-02-29' } },
      { days: { from: '2024-02-29', to: '2024-02-29', part: 'night' } },
    ),
  ).toBe(false);
});
