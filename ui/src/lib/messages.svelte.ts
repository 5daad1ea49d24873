/** The words of the interface: one set of Fluent messages, which Rust reads as well. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import { customs, type InterfaceLanguage, type Region } from '../api/generated/types';
import { region, regionFor, settings } from './settings.svelte';

const sources = import.meta.glob<string>('../../locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function read(language: InterfaceLanguage): FluentResource[] {
  const own = Object.entries(sources).filter(([path]) => path.includes(`/locales/${language}/`));
  return own.map(([, source]) => new FluentResource(source));
}

const resources: Partial<Record<InterfaceLanguage, FluentResource[]>> = {};

const bundles: Partial<Record<Region, FluentBundle>> = {};

/** The words of a region's language, with numbers as they are written there; read when they are first asked for. */
function bundleOf(region: Region): FluentBundle {
  let bundle = bundles[region];
  if (!bundle) {
    // Isolation marks would travel into copied text and file names; the three languages are all written left to right.
    bundle = new FluentBundle(region, { useIsolating: false });
    const { language } = customs[region];
    for (const resource of (resources[language] ??= read(language))) bundle.addResource(resource);
    bundles[region] = bundle;
  }
  return bundle;
}

export type Args = Record<string, FluentVariable | null | undefined>;

function formatted(bundle: FluentBundle, id: string, args: Args): string | null {
  const message = bundle.getMessage(id);
  if (!message?.value) return null;
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) given[name] = value ?? '';
  // The point of «p. m.» is the sentence's as well.
  return bundle.formatPattern(message.value, given, []).replaceAll(/(\.\s?m\.)\.(?!\.)/g, '$1');
}

/** The message `id` as a region has it; the id itself where there is none. */
export function messageOf(region: Region, id: string, args: Args = {}): string {
  return formatted(bundleOf(region), id, args) ?? id;
}

/** The message `id` in a language, or null where the language has none. */
export function messageIn(language: InterfaceLanguage, id: string, args: Args = {}): string | null {
  return formatted(bundleOf(regionFor(language)), id, args);
}

/** The message `id` in the chosen language; the id itself where there is none, which a test rules out. */
export function t(id: string, args?: Args): string {
  return messageOf(region(), id, args);
}

/** True where the chosen language has the message `id`. */
export function has(id: string): boolean {
  return bundleOf(regionFor(settings.language)).hasMessage(id);
}
