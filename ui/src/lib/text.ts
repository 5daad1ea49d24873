/** Text that others read, in the language to show it in. */
import type { Localized } from '../api/generated/types';
import { settings } from './settings.svelte';

/** The tag of the text to show: the chosen language, else the forum's first, else any. */
export function shownTag(text: Localized, languages: readonly string[] = []): string | null {
  const tags = Object.keys(text).filter((tag) => text[tag]);
  const speaks = (wanted: string) =>
    tags.find((tag) => tag === wanted) ?? tags.find((tag) => tag.split('-')[0] === wanted.split('-')[0]);
  return speaks(settings.language) ?? (languages[0] ? speaks(languages[0]) : undefined) ?? tags[0] ?? null;
}

/** The text to show; nothing where there is none in any language. */
export function words(text: Localized | null | undefined, languages: readonly string[] = []): string {
  const tag = text ? shownTag(text, languages) : null;
  return (tag && text?.[tag]) || '';
}

/** A text for comparing what was typed: without accents and case. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * A thin space (U+2009), after a text that stands apart from the next by its place alone: without it WebKit hands both to a
 * screen reader as one word. The font has it, unlike thinner ones; those would be looked for in other fonts, line by line.
 */
export const apart = '\u2009';
