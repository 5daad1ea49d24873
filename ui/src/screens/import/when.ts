/** When an item of a file is, in a short line and the clock it is meant in. */
import type { WhenView } from '../../api/generated/types';
import { date, time } from '../../lib/look';
import { t } from '../../lib/messages.svelte';
import { dateOf } from '../../lib/wall';

export interface Shown {
  /** The day or days. */
  day: string;
  /** The hours; empty where there are none. */
  hours: string;
  /** Whose clock; empty where there is none. */
  clock: string;
}

export function whenText(when: WhenView): Shown {
  if (when.form === 'unscheduled') return { day: t('programme-no-day'), hours: '', clock: '' };
  if (when.form === 'days') {
    const { from, to } = when;
    const last = from === to ? '' : ` – ${date(to, 'weekday')}`;
    return { day: `${date(from, 'weekday')}${last}`, hours: '', clock: '' };
  }
  const [start, end] = [when.start.place, when.end.place];
  const other = dateOf(start.wall) === dateOf(end.wall) ? '' : `${date(end.wall, 'weekday')}, `;
  const arrives = end.zone === start.zone ? '' : ` ${end.city} ${end.offset}`;
  return {
    day: date(start.wall, 'weekday'),
    hours: `${time(start.wall)} – ${other}${time(end.wall)}`,
    clock: arrives ? `${start.city} ${start.offset} –${arrives}` : `${start.city} ${start.offset}`,
  };
}

/** The first and the last day of several; none where none has a day. */
export function datesOf(whens: WhenView[]): [string, string] | null {
  const days = whens.flatMap((when) => {
    if (when.form === 'unscheduled') return [];
    return when.form === 'days' ? [when.from, when.to] : [dateOf(when.start.place.wall)];
  });
  const sorted = days.sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? [first, last] : null;
}
