/** Where something stands, in words. */
import { date, hours as hoursOf } from '../../../lib/look';
import { t } from '../../../lib/messages.svelte';
import { dateOf, plusMinutes } from '../../../lib/wall';
import { partWord } from '../../../lib/words';
import type { Board } from './board.svelte';
import { segments, type Spot, wallAt } from './geometry';

/** When something begins and ends by the clock of the place; empty for a day that is not in view. */
export function range(board: Board, time: Spot['time']): { start: string; end: string } | null {
  if (time.form !== 'hours') return null;
  const day = board.day(time.date);
  if (!day) return null;
  const start = wallAt(day.hours, time.minute);
  const last = segments(board.days, time.date, time.minute, time.elapsed).at(-1);
  const on = last ? board.day(last.date) : undefined;
  if (!last || !on || last.after) return { start, end: plusMinutes(start, time.elapsed) };
  // The end of a day is the beginning of the next: its last line and what follows it.
  return { start, end: wallAt(on.hours, last.to) };
}

/** A range of the clock as people read it: `10:00–11:30`. */
export function hours(board: Board, time: Spot['time']): string {
  const found = range(board, time);
  return found ? hoursOf(found.start, found.end) : '';
}

/** A spot in a sentence: hours, day and room; the part of the day; or that it is on no day. */
export function tell(board: Board, spot: Spot): string {
  const { time } = spot;
  if (time.form === 'tray') return t('grid-at-tray');
  const day = date(dateOf(time.date), 'weekday');
  if (time.form === 'band')
    return t('grid-at-band', { day, part: t(time.part ? partWord[time.part] : 'part-none') });
  return t('grid-at-hours', { hours: hours(board, time), day, column: board.columnName(spot.column) });
}
