/** The words of the interface: one set of Fluent messages, which Rust reads as well. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import type { InterfaceLanguage } from '../api/generated/types';
import { languages, settings } from './settings.svelte';

const sources = import.meta.glob<string>('../../locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function read(language: InterfaceLanguage): FluentBundle {
  // Isolation marks would travel into copied text and file names; the three languages are all written left to right.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const bundles = Object.fromEntries(languages.map((language) => [language, read(language)])) as Record<
  InterfaceLanguage,
  FluentBundle
>;

export type Args = Record<string, FluentVariable | null | undefined>;

/** The message `id` in a language, or null where the language has none. */
export function messageIn(language: InterfaceLanguage, id: string, args: Args = {}): string | null {
  const bundle = bundles[language];
  const message = bundle.getMessage(id);
  if (!message?.value) return null;
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) given[name] = value ?? '';
  return bundle.formatPattern(message.value, given, []);
}

/** The message `id` in the chosen language; the id itself where there is none, which a test rules out. */
export function t(id: string, args?: Args): string {
  return messageIn(settings.language, id, args) ?? id;
}

/** True where the chosen language has the message `id`. */
export function has(id: string): boolean {
  return bundles[settings.language].hasMessage(id);
}
