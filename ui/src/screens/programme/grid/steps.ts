/** Where a step leads: in time, to another day, and what that is as a request. */
import type { GridDay, GridSession, GridView, MoveTo } from '../../../api/generated/types';
import type { Drawn, Entry } from './board.svelte';
import { absolute, minuteOf, snap, type Spot, type Stop, wallAt, within } from './geometry';

type Time = Spot['time'];

/** What is known of the days: those in view, and the dates of the leg. */
export interface Known {
  days: readonly GridDay[];
  dates: GridView['dates'];
}

const dayOf = (known: Known, date: string) => known.days.find((day) => day.date === date);

/** The time so many minutes on; what has no hour begins at that of its part, for `lasts` minutes. */
export function later(known: Known, time: Time, minutes: number, lasts: number): Time {
  if (time.form !== 'hours') {
    const date = time.form === 'band' ? time.date : known.days[0]?.date;
    const day = date ? dayOf(known, date) : undefined;
    if (!day) return time;
    const hour = { morning: '09', midday: '12', afternoon: '15', evening: '18', night: '21' };
    const part = time.form === 'band' ? time.part : null;
    const wall = `${day.date}T${part ? hour[part] : '09'}:00`;
    const minute = minuteOf(day.hours, day.minutes, wall) ?? 0;
    return { form: 'hours', date: day.date, minute, elapsed: lasts };
  }
  const { dates } = known;
  const at = absolute(dates, time.date, time.minute);
  if (at === null || minutes === 0) return time;
  let next = at + minutes;
  // A whole step from between two lines goes to the next line.
  if (Math.abs(minutes) === snap && next % snap !== 0)
    next = (minutes > 0 ? Math.floor(next / snap) : Math.ceil(next / snap)) * snap;
  const found = within(dates, next);
  return found ? { form: 'hours', ...found, elapsed: time.elapsed } : time;
}

/** The same time of the clock on another day; null on a day that there is not. */
export function onDay(known: Known, time: Time, date: string): Time | null {
  const there = known.dates.find((day) => day.date === date);
  if (!there || there.minutes === 0) return null;
  if (time.form === 'tray') return { form: 'band', date, part: null };
  if (time.form === 'band') return { ...time, date };
  const from = dayOf(known, time.date);
  const minute = Math.min(time.minute, there.minutes - snap);
  const { wall = from && wallAt(from.hours, time.minute) } = time;
  if (!wall) return { ...time, date, minute };
  const same = `${date}${wall.slice(10)}`;
  const day = dayOf(known, date);
  const reads = day && minuteOf(day.hours, day.minutes, same);
  return { ...time, date, minute: reads ?? minute, wall: same };
}

/** What a move from one spot to another asks of Rust. */
export function moveTo(session: GridSession, from: Spot, { time }: Spot): MoveTo {
  if (time.form === 'tray') return 'unscheduled';
  if (time.form === 'band') return { day: { day: time.date, part: time.part ?? undefined } };
  const same = from.time.form === 'hours' && JSON.stringify(from.time) === JSON.stringify(time);
  if (same) return 'as_it_is';
  const before = from.time.form === 'hours' ? from.time.elapsed : session.minutes;
  const minutes = time.elapsed === before ? undefined : time.elapsed;
  if (time.wall) return { wall: { start: time.wall, fold: 'earlier', minutes } };
  return { at: { day: time.date, minute: time.minute, minutes } };
}

/** All that the arrows walk over, each once: what stands in the band of a day before its first minute. */
export function stops(
  days: readonly GridDay[],
  band: (date: string) => Entry[],
  drawn: ReadonlyMap<string, Drawn[]>,
): Stop[] {
  const found: Stop[] = [];
  const seen = new Set<string>();
  for (const day of days) {
    const start = absolute(days, day.date, 0) ?? 0;
    for (const [place, { session }] of band(day.date).entries()) {
      if (seen.has(session.id)) continue;
      seen.add(session.id);
      found.push({ id: session.id, column: -1, from: start - 1 + place / 1000, to: start, lane: place });
    }
    for (const { entry, from, to, column, lane } of drawn.get(day.date) ?? []) {
      if (seen.has(entry.session.id)) continue;
      seen.add(entry.session.id);
      found.push({ id: entry.session.id, column, from: start + from, to: start + to, lane });
    }
  }
  return found;
}
