/** The formatting of `wall.ts` in the language and clock that the viewer chose. */
import type { InterfaceLanguage } from '../api/generated/types';
import { messageIn, t } from './messages.svelte';
import { settings } from './settings.svelte';
import { clockText, type DateStyle, dateText, rangeText, regional } from './wall';

export const time = (wall: string): string => clockText(wall, settings);
export const date = (text: string, style: DateStyle = 'full'): string =>
  dateText(text, settings.language, style);
export const range = (from: string, to: string): string => rangeText(from, to, settings.language);
/** A range of dates in short, without the year: `8–11 Nov`. */
export const briefRange = (from: string, to: string): string =>
  rangeText(from, to, settings.language, { day: 'numeric', month: 'short' });

/** The name of a country from its ISO 3166-1 code. */
export const country = (code: string): string => t(`country-${code}`);

/** The name of a language from its BCP 47 tag. */
export const languageName = (tag: string): string => t(`language-${tag.split('-')[0]}`);

/** Several names as one enumeration: *a, b and c*. */
export function list(names: string[]): string {
  return new Intl.ListFormat(regional[settings.language], { type: 'conjunction' }).format(names);
}

/** A whole number with the separators of the language. */
export function count(value: number): string {
  return new Intl.NumberFormat(regional[settings.language]).format(value);
}

/** The name of a language of the interface in itself. */
export const languageOwnName = (language: InterfaceLanguage): string =>
  messageIn(language, `language-${language}`) ?? language;
