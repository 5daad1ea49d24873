/** The parts of a schedule as a form holds them. */
import type { DayPart, Fold, Schedule } from '../api/generated/types';
import { dateOf, minutesBetween, plusMinutes, timeOf } from './wall';

export interface ScheduleDraft {
  form: 'unscheduled' | 'days' | 'span';
  from: string;
  to: string;
  part: DayPart | '';
  startDate: string;
  startTime: string;
  startFold: Fold | null;
  endDate: string;
  endTime: string;
  endFold: Fold | null;
}

/** The draft that shows a schedule; what the schedule leaves open begins on `day`, at nine, for `minutes`. */
export function draftOf(schedule: Schedule, day: string, minutes: number): ScheduleDraft {
  const start = `${day}T09:00`;
  const end = plusMinutes(start, minutes);
  const draft: ScheduleDraft = {
    form: 'unscheduled',
    from: day,
    to: day,
    part: '',
    startDate: day,
    startTime: timeOf(start),
    startFold: null,
    endDate: dateOf(end),
    endTime: timeOf(end),
    endFold: null,
  };
  if (schedule === 'unscheduled') return draft;
  if ('days' in schedule) {
    const { from, to, part } = schedule.days;
    const ends = plusMinutes(`${from}T09:00`, minutes);
    return { ...draft, form: 'days', from, to, part: part ?? '', startDate: from, endDate: dateOf(ends) };
  }
  const { span } = schedule;
  return {
    ...draft,
    form: 'span',
    from: dateOf(span.start),
    to: dateOf(span.start),
    startDate: dateOf(span.start),
    startTime: timeOf(span.start),
    startFold: span.start_fold ?? null,
    endDate: dateOf(span.end),
    endTime: timeOf(span.end),
    endFold: span.end_fold ?? null,
  };
}

/** The start of the draft as a wall time. */
export const startOf = (draft: ScheduleDraft): string => `${draft.startDate}T${draft.startTime}`;
/** The end of the draft as a wall time. */
export const endOf = (draft: ScheduleDraft): string => `${draft.endDate}T${draft.endTime}`;

/** The schedule that the draft says. */
export function scheduleOf(draft: ScheduleDraft): Schedule {
  if (draft.form === 'unscheduled') return 'unscheduled';
  if (draft.form === 'days') {
    return {
      days: {
        from: draft.from,
        to: draft.to < draft.from ? draft.from : draft.to,
        part: draft.part || undefined,
      },
    };
  }
  return {
    span: {
      start: startOf(draft),
      start_fold: draft.startFold ?? undefined,
      end: endOf(draft),
      end_fold: draft.endFold ?? undefined,
    },
  };
}

/** Moves the start; the end goes with it, as far on the wall as it was. */
export function moveStart(draft: ScheduleDraft, date: string, time: string): ScheduleDraft {
  const length = minutesBetween(startOf(draft), endOf(draft));
  const end = plusMinutes(`${date}T${time}`, length);
  return {
    ...draft,
    startDate: date,
    startTime: time,
    startFold: null,
    endDate: dateOf(end),
    endTime: timeOf(end),
    endFold: null,
  };
}

/** Whether two schedules say the same. */
export function sameSchedule(one: Schedule, other: Schedule): boolean {
  const flat = (schedule: Schedule) => JSON.stringify(Object.entries(draftOf(schedule, '2000-01-01', 60)));
  return flat(one) === flat(other);
}
