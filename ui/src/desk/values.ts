/** The values of a form's fields, as its controls take them. */
import type { Localized, Moment, OpeningHours, Schedule } from '../api/generated/types';

export const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function isLocalized(value: unknown): value is Localized {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
export const localized = (value: unknown): Localized => (isLocalized(value) ? value : {});

function isSchedule(value: unknown): value is Schedule {
  return (
    value === 'unscheduled' ||
    (typeof value === 'object' && value !== null && ('days' in value || 'span' in value))
  );
}
export const schedule = (value: unknown): Schedule => (isSchedule(value) ? value : 'unscheduled');

function isMoment(value: unknown): value is Moment {
  return (
    value === 'unknown' || (typeof value === 'object' && value !== null && ('day' in value || 'at' in value))
  );
}
export const moment = (value: unknown): Moment => (isMoment(value) ? value : 'unknown');

function isHours(value: unknown): value is OpeningHours {
  return typeof value === 'object' && value !== null && 'weekday' in value && 'opens' in value;
}
export const hours = (value: unknown): OpeningHours[] => (Array.isArray(value) ? value.filter(isHours) : []);

/** A number that was typed, with a comma or a point; what is no number stays as it is, for Rust to say so. */
export function number(typed: string): number | string | null {
  const read = typed.trim().replace(',', '.');
  if (read === '') return null;
  return Number.isFinite(Number(read)) ? Number(read) : typed;
}

/** Whether two values of a field are the same; an empty text is as none. */
export function same(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => (value === '' || value === undefined || value === null ? null : value);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
