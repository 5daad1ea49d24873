/**
 * Where things stand in the grid, in minutes since a day began. Rust says how long each day is and what its clock says;
 * here is nothing but adding up.
 */
import type { DayPart, HourView } from '../../../api/generated/types';
import { minutesBetween, plusMinutes } from '../../../lib/wall';

/** The step that things are moved by, in minutes. */
export const snap = 15;

/** When a session stands: on no day, on a day without an hour, or from a minute of a day on for so long. */
export type Time =
  | { form: 'tray' }
  | { form: 'band'; date: string; part: DayPart | null }
  | {
      form: 'hours';
      date: string;
      minute: number;
      elapsed: number;
      /** What the clock is to say, where that counts and not the minute: on another day at the same time. */
      wall?: string;
    };

/** When and where a session stands. */
export interface Spot {
  time: Time;
  column: string;
}

/** A day with its length. */
export interface Span {
  date: string;
  minutes: number;
}

/** Columns that are drawn together: those that stay in sight while the rest scrolls sideways, or the rest. */
export interface Part {
  first: number;
  count: number;
  held: boolean;
}

/**
 * The columns in parts. Those in front that are pinned are held in sight where there is more than is seen, as many as
 * leave two fifths of what is seen to the rest.
 */
export function partsOf(columns: number, pinned: number, wide: number, seen: number): Part[] {
  const held = columns * wide > seen + 1 ? Math.min(pinned, Math.floor((seen * 0.6) / wide)) : 0;
  const rest = { first: held, count: columns - held, held: false };
  return held > 0 && rest.count > 0
    ? [{ first: 0, count: held, held: true }, rest]
    : [{ ...rest, first: 0, count: columns }];
}

/** What of a session falls on one day. */
export interface Segment {
  date: string;
  from: number;
  to: number;
  before: boolean;
  after: boolean;
}

/** A minute of a day as minutes since the first of the days began; null for a day that is not among them. */
export function absolute(days: readonly Span[], date: string, minute: number): number | null {
  let sum = 0;
  for (const day of days) {
    if (day.date === date) return sum + minute;
    sum += day.minutes;
  }
  return null;
}

/** The day and its minute so many minutes after the first of the days began, kept within them. */
export function within(days: readonly Span[], minutes: number): { date: string; minute: number } | null {
  let left = Math.max(0, minutes);
  for (const day of days) {
    if (left < day.minutes) return { date: day.date, minute: left };
    left -= day.minutes;
  }
  const last = days.findLast((day) => day.minutes > 0);
  return last ? { date: last.date, minute: Math.max(0, last.minutes - snap) } : null;
}

/** What of a stretch falls on each of the days, where it begins on one of them. */
export function segments(days: readonly Span[], date: string, minute: number, elapsed: number): Segment[] {
  const begins = days.findIndex((day) => day.date === date);
  const found: Segment[] = [];
  let [from, left] = [minute, elapsed];
  for (const day of begins < 0 ? [] : days.slice(begins)) {
    const to = Math.min(day.minutes, from + left);
    left -= to - from;
    if (to > from || found.length === 0)
      found.push({ date: day.date, from, to, before: found.length > 0, after: left > 0 });
    if (left <= 0) break;
    from = 0;
  }
  return found;
}

/** What the clock of the place says at a minute of a day, by the lines of its hours. */
export function wallAt(hours: readonly HourView[], minute: number): string {
  const line = hours.findLast((hour) => hour.minute <= minute) ?? hours[0];
  return line ? plusMinutes(line.wall, minute - line.minute) : '';
}

/** The minute of a day at which its clock says a time, the first where it says it twice; null where it never does. */
export function minuteOf(hours: readonly HourView[], minutes: number, wall: string): number | null {
  for (const [place, line] of hours.entries()) {
    const after = minutesBetween(line.wall, wall);
    const next = hours[place + 1]?.minute ?? minutes;
    if (after >= 0 && line.minute + after < next) return line.minute + after;
  }
  return null;
}

/** The nearest step before or at a minute. */
export const snapped = (minute: number, step = snap): number => Math.round(minute / step) * step;

/** What is laid out beside what overlaps it. */
export interface Lane {
  lane: number;
  lanes: number;
}

/**
 * The lanes of stretches in one column: those that overlap stand side by side. What is shorter than `least` takes as
 * much, for it is drawn so.
 */
export function lanes(stretches: readonly { from: number; to: number }[], least: number): Lane[] {
  const order = stretches
    .map((stretch, place) => ({ from: stretch.from, to: Math.max(stretch.to, stretch.from + least), place }))
    .sort((a, b) => a.from - b.from || b.to - a.to || a.place - b.place);
  const found: Lane[] = stretches.map(() => ({ lane: 0, lanes: 1 }));
  let ends: number[] = [];
  let group: number[] = [];
  const close = () => {
    for (const place of group) found[place] = { lane: found[place]?.lane ?? 0, lanes: ends.length };
    [ends, group] = [[], []];
  };
  for (const { from, to, place } of order) {
    if (ends.length > 0 && ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    found[place] = { lane, lanes: 1 };
    group.push(place);
  }
  close();
  return found;
}

/** Something that the arrows can go to: in which column, when, and beside what. */
export interface Stop {
  id: string;
  /** The place of its column; −1 for what stands in the band of a day, across all. */
  column: number;
  from: number;
  to: number;
  lane: number;
}

export type Arrow = 'up' | 'down' | 'left' | 'right';

/** Where an arrow leads from a stop: along its column in time, or to the nearest in time beside it. */
export function walk(stops: readonly Stop[], id: string, arrow: Arrow): string | null {
  const here = stops.find((stop) => stop.id === id);
  if (!here) return null;
  const order = (a: Stop, b: Stop) => a.from - b.from || a.column - b.column || a.lane - b.lane;
  if (arrow === 'up' || arrow === 'down') {
    const along = stops
      .filter((stop) => stop.column === here.column || stop.column < 0 || here.column < 0)
      .sort(order);
    return along[along.indexOf(here) + (arrow === 'up' ? -1 : 1)]?.id ?? null;
  }
  if (here.column < 0) {
    const chips = stops.filter((stop) => stop.column < 0).sort(order);
    return chips[chips.indexOf(here) + (arrow === 'left' ? -1 : 1)]?.id ?? null;
  }
  const sign = arrow === 'left' ? -1 : 1;
  const overlaps = (stop: Stop) => stop.from < here.to && here.from < stop.to;
  const beside = stops.filter(
    (stop) => stop.column === here.column && overlaps(stop) && (stop.lane - here.lane) * sign > 0,
  );
  if (beside.length > 0) return beside.sort((a, b) => (a.lane - b.lane) * sign || order(a, b))[0]?.id ?? null;
  const further = stops.filter((stop) => stop.column >= 0 && (stop.column - here.column) * sign > 0);
  if (further.length === 0) return null;
  const next = further.reduce((one, other) => ((other.column - one.column) * sign < 0 ? other : one)).column;
  const apart = (stop: Stop) => (overlaps(stop) ? 0 : Math.abs(stop.from - here.from));
  return (
    further.filter((stop) => stop.column === next).sort((a, b) => apart(a) - apart(b) || order(a, b))[0]
      ?.id ?? null
  );
}
