/** The formatting of `wall.ts` in the language and clock that the viewer chose. */
import { settings } from './settings.svelte';
import { clockText, type DateStyle, dateText, rangeText, regional } from './wall';

export const time = (wall: string): string => clockText(wall, settings);
export const date = (text: string, style: DateStyle = 'full'): string =>
  dateText(text, settings.language, style);
export const range = (from: string, to: string): string => rangeText(from, to, settings.language);

/** The name of a country from its ISO 3166-1 code. */
export function country(code: string): string {
  return (
    new Intl.DisplayNames(regional[settings.language], { type: 'region', fallback: 'code' }).of(code) ?? code
  );
}

/** The name of a language from its BCP 47 tag. */
export function languageName(tag: string): string {
  return (
    new Intl.DisplayNames(regional[settings.language], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  );
}

/** Several names as one enumeration: *a, b and c*. */
export function list(names: string[]): string {
  return new Intl.ListFormat(regional[settings.language], { type: 'conjunction' }).format(names);
}

/** A whole number with the separators of the language. */
export function count(value: number): string {
  return new Intl.NumberFormat(regional[settings.language]).format(value);
}
