/**
 * Wall times and dates: their parts, and counting on the face of a clock. How they are written is in `regional.ts`.
 *
 * No zone is computed here: the texts come from Rust already in the clock they belong to, and are counted
 * as if they were UTC.
 */
import { citiesAsWritten } from '../api/generated/types';

/**
 * A text such as `2024-02-29` or `2024-02-29T11:30` as milliseconds on a clock of its own, to the minute. What follows
 * the minute, as in an instant in UTC (`2024-02-29T11:30:05Z`), is left aside.
 */
export function millis(text: string): number {
  return Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text.slice(0, 16)}Z`);
}

/** The date of a wall time: its first ten characters. */
export function dateOf(wall: string): string {
  return wall.slice(0, 10);
}

/** The time of day of a wall time, `HH:MM`. */
export function timeOf(wall: string): string {
  return wall.slice(11, 16);
}

/** The whole days from one date to another, negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((millis(dateOf(to)) - millis(dateOf(from))) / 86_400_000);
}

/** `+1` where the other clock is a day on, `−1` where it is a day back, nothing on the same day. */
export function dayMark(here: string, there: string): string {
  const days = daysBetween(here, there);
  if (days === 0) return '';
  return days > 0 ? `+${days}` : `\u2212${-days}`;
}

/** The date `days` further. */
export function plusDays(date: string, days: number): string {
  return new Date(millis(dateOf(date)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Minutes on the clock face from one wall time to another. */
export function minutesBetween(start: string, end: string): number {
  return Math.round((millis(end) - millis(start)) / 60_000);
}

/** The reading `minutes` further on the same clock face. */
export function plusMinutes(wall: string, minutes: number): string {
  return new Date(millis(wall) + minutes * 60_000).toISOString().slice(0, 16);
}

/** An offset in seconds as travellers write it: `−04`, `+05:30`. */
export function offsetText(seconds: number): string {
  const sign = seconds < 0 ? '\u2212' : '+';
  const minutes = Math.round(Math.abs(seconds) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = minutes % 60 ? `:${two(minutes % 60)}` : '';
  return `${sign}${two(Math.floor(minutes / 60))}${rest}`;
}

/** The city in an IANA name: `America/La_Paz` is La Paz, `America/Asuncion` Asunción. */
export function cityOf(zone: string): string {
  return citiesAsWritten[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
