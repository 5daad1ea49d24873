/**
 * Dates, hours, numbers and lists as people of a region write them.
 *
 * The order of words and the names are messages (`dates.ftl`), which Rust reads as well; what engines know of regions
 * differs from version to version, and from what people write.
 */
import { customs, type HourCycle, type Region } from '../api/generated/types';
import { messageOf } from './messages.svelte';
import { dateOf, millis, timeOf } from './wall';

/** A region, and how hours are counted. */
export interface Face {
  region: Region;
  hours: HourCycle;
}

/** The region of a tag, where it is one that is known. */
export const regionOf = (tag: string): Region | undefined => regions.find((region) => region === tag);

/** The regions, in the order in which they are offered. */
export const regions = Object.keys(customs) as Region[];

const names = new Map<string, string>();

function name(region: Region, of: string, args: Record<string, number>): string {
  const key = `${region} ${of} ${Object.values(args).join()}`;
  let found = names.get(key);
  if (found === undefined) {
    found = messageOf(region, of, { ...args, region });
    names.set(key, found);
  }
  return found;
}

/** The number of a date's weekday: 1 for Monday, 7 for Sunday. */
export const weekdayOf = (date: string): number => new Date(millis(dateOf(date))).getUTCDay() || 7;

/** The name of a weekday, 1 for Monday. */
export const weekdayName = (region: Region, day: number): string => name(region, 'weekday', { day });
export const weekdayBrief = (region: Region, day: number): string => name(region, 'weekday-short', { day });

export type DateStyle = 'brief' | 'weekday' | 'full' | 'short' | 'long' | 'month' | 'numeric';

const patterns: Record<Exclude<DateStyle, 'numeric'>, { message: string; brief: boolean }> = {
  brief: { message: 'date-brief', brief: true },
  short: { message: 'date-short', brief: true },
  weekday: { message: 'date-weekday', brief: true },
  full: { message: 'date-full', brief: false },
  long: { message: 'date-long', brief: false },
  month: { message: 'date-month', brief: false },
};

function pattern(region: Region, message: string, brief: boolean, text: string): string {
  const [year = '', month = 0, day = 0] = dateOf(text)
    .split('-')
    .map((part, at) => (at === 0 ? part : Number(part)));
  const ending = brief ? '-short' : '';
  return messageOf(region, message, {
    region,
    weekday: name(region, `weekday${ending}`, { day: weekdayOf(text) }),
    day: name(region, 'day-of-month', { day: Number(day) }),
    month: name(region, `month${ending}`, { month: Number(month) }),
    year: String(year),
  });
}

/** A date, or the date of a wall time, in words; *numeric* is how it is typed: 21/11/2026, in the United States 11/21/2026. */
export function dateText(text: string, region: Region, style: DateStyle = 'full'): string {
  if (style === 'numeric') {
    const [year, month, day] = dateOf(text).split('-');
    return customs[region].monthFirst ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
  }
  const { message, brief } = patterns[style];
  return pattern(region, message, brief, text);
}

/** A range of dates in words, each part said once: *8–22 November 2023*; in brief without the year: *8–22 Nov*. */
export function rangeText(
  from: string,
  to: string,
  region: Region,
  style: 'long' | 'brief' = 'long',
): string {
  if (from === to) return dateText(from, region, style);
  const brief = style === 'brief';
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return messageOf(region, brief ? 'range-days-brief' : 'range-days', {
      region,
      from: name(region, 'day-of-month', { day: Number(from.slice(8)) }),
      to: name(region, 'day-of-month', { day: Number(to.slice(8)) }),
      month: name(region, brief ? 'month-short' : 'month', { month: Number(from.slice(5, 7)) }),
      year: from.slice(0, 4),
    });
  }
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  return messageOf(region, 'range-wide', {
    from: oneYear && !brief ? pattern(region, 'date-day-month', false, from) : dateText(from, region, style),
    to: dateText(to, region, style),
  });
}

/** What a clock of twelve hours shows: `3:30`. */
const face12 = (wall: string): string => `${Number(wall.slice(11, 13)) % 12 || 12}:${wall.slice(14, 16)}`;
const halfOf = (wall: string): 'am' | 'pm' => (Number(wall.slice(11, 13)) < 12 ? 'am' : 'pm');
const halves = new Map<string, string>();

function half(region: Region, of: 'am' | 'pm'): string {
  const key = region + of;
  let found = halves.get(key);
  if (found === undefined) {
    found = messageOf(region, 'half-day', { half: of, region });
    halves.set(key, found);
  }
  return found;
}

/** The time of day: `15:00`, or `3:00 p.m.`; the space does not break. */
export function clockText(wall: string, face: Face): string {
  if (face.hours === 'h23') return timeOf(wall);
  return `${face12(wall)}\u00a0${half(face.region, halfOf(wall))}`;
}

/** From one time of day to another: `15:00–17:00`, `3:00–5:00 p.m.`, `11:00 a.m. – 5:00 p.m.`. */
export function hoursText(start: string, end: string, face: Face): string {
  if (face.hours === 'h23') return `${timeOf(start)}–${timeOf(end)}`;
  if (halfOf(start) === halfOf(end) && timeOf(start) <= timeOf(end))
    return `${face12(start)}–${clockText(end, face)}`;
  return messageOf(face.region, 'range-wide', { from: clockText(start, face), to: clockText(end, face) });
}

/** A number with the separators of the region. */
export const numberText = (value: number, region: Region, decimals = 3): string =>
  new Intl.NumberFormat(region, { maximumFractionDigits: decimals }).format(value);

/** Several names as one enumeration: *a, b and c*. */
export const listText = (all: string[], region: Region): string =>
  new Intl.ListFormat(region, { type: 'conjunction' }).format(all);
