/** The writing of `regional.ts` in the region and clock that the viewer chose. */
import type { InterfaceLanguage } from '../api/generated/types';
import { messageIn, t } from './messages.svelte';
import {
  clockText,
  type DateStyle,
  dateText,
  type Face,
  hoursText,
  listText,
  numberText,
  rangeText,
  weekdayBrief,
  weekdayName,
  weekdayOf,
} from './regional';
import { hourCycle, region } from './settings.svelte';

const face = (): Face => ({ region: region(), hours: hourCycle() });

export const time = (wall: string): string => clockText(wall, face());
/** From one time of day to another, half a day said once: `3:00–5:00 p.m.`. */
export const hours = (start: string, end: string): string => hoursText(start, end, face());
export const date = (text: string, style: DateStyle = 'full'): string => dateText(text, region(), style);
/** The month of a date with its year: *November 2023*. */
export const monthName = (text: string): string => date(text, 'month');
/** The weekday of a date, as a whole and in short. */
export const weekday = (text: string): string => weekdayName(region(), weekdayOf(text));
export const weekdayShort = (text: string): string => weekdayBrief(region(), weekdayOf(text));
export const range = (from: string, to: string): string => rangeText(from, to, region());
/** A range of dates in short, without the year: `8–11 Nov`. */
export const briefRange = (from: string, to: string): string => rangeText(from, to, region(), 'brief');

const written = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}\S*)?$/;

/** A date, a wall time or an instant as it is on the wire, in short with its year; any other text as it is. */
export function moment(text: string): string {
  if (!written.test(text)) return text;
  const day = date(text, 'short');
  if (text.length === 10) return day;
  const at = `${day}, ${time(text)}`;
  return text.endsWith('Z') ? t('time-utc', { time: at }) : at;
}

/** The name of a country from its ISO 3166-1 code. */
export const country = (code: string): string => t(`country-${code}`);

/** The name of a language from its BCP 47 tag. */
export const languageName = (tag: string): string => t(`language-${tag.split('-')[0]}`);

/** Several names as one enumeration: *a, b and c*. */
export const list = (names: string[]): string => listText(names, region());

/** A number with the separators of the region. */
export const count = (value: number, decimals = 3): string => numberText(value, region(), decimals);

/** The name of a language of the interface in itself. */
export const languageOwnName = (language: InterfaceLanguage): string =>
  messageIn(language, `language-${language}`) ?? language;
