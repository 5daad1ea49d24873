/** What the viewer chose: Rust keeps it with the program's own data, never in the workspace. */
import { call } from '../api/call';
import {
  type AppView,
  customs,
  type HourCycle,
  type InterfaceLanguage,
  type Region,
  type SettingsChange,
  type Theme,
} from '../api/generated/types';

/** The languages of the interface. */
export const languages: readonly InterfaceLanguage[] = ['es', 'en', 'pt'];

interface Chosen {
  language: InterfaceLanguage;
  theme: Theme;
  /** The region whose way of writing is followed; null: the system's. */
  region: Region | null;
  /** How hours are counted; null: as the region does. */
  hours: HourCycle | null;
  /** The zone of the second clock, an IANA name; empty: none. */
  viewer_zone: string;
  /** Whether keys without Ctrl, such as `?` and `/`, are shortcuts. */
  plainKeys: boolean;
}

const plainKeysAt = 'periplo.plain-keys';

/** The interface's language for a list of preferred ones; English where none is spoken. */
export function spoken(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

/** The viewer's choices, alive: a change is seen at once. */
export const settings = $state<Chosen>({
  language: spoken(globalThis.navigator?.languages ?? []),
  theme: 'system',
  region: null,
  hours: null,
  viewer_zone: '',
  plainKeys: globalThis.localStorage?.getItem(plainKeysAt) !== 'off',
});

/** The regions that are followed where none was chosen, language by language; Rust says them. */
let system = $state.raw<Record<InterfaceLanguage, Region>>({ es: 'es-AR', en: 'en-GB', pt: 'pt-BR' });

/** The region whose way of writing a language follows. */
export function regionFor(language: InterfaceLanguage): Region {
  const { region } = settings;
  return region && customs[region].language === language ? region : system[language];
}

/** The region that is followed. */
export const region = (): Region => regionFor(settings.language);

/** How hours are counted. */
export const hourCycle = (): HourCycle => settings.hours ?? customs[region()].hours;

/** Takes over what Rust has kept. */
export function adopt(app: AppView): void {
  settings.language = app.language;
  settings.theme = app.settings.theme;
  settings.region = app.settings.region ?? null;
  settings.hours = app.settings.hours ?? null;
  settings.viewer_zone = app.settings.viewer_zone ?? '';
  system = app.regions;
}

/** Shows a choice at once and has it kept. */
export async function choose(change: SettingsChange): Promise<void> {
  Object.assign(settings, change);
  await call('settings_set', change);
}

/** Whether plain keys are shortcuts is a matter of this machine's keyboard and hands. */
export function choosePlainKeys(on: boolean): void {
  settings.plainKeys = on;
  localStorage.setItem(plainKeysAt, on ? 'on' : 'off');
}

/** The zone of the second clock as requests name it. */
export function viewerZone(): string | undefined {
  return settings.viewer_zone || undefined;
}

/** Puts theme and language on the document. */
export function showSettings(): void {
  const dark = globalThis.matchMedia('(prefers-color-scheme: dark)');
  $effect(() => {
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.hours = hourCycle();
  });
  $effect(() => {
    const show = () => {
      const isDark = settings.theme === 'dark' || (settings.theme === 'system' && dark.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  });
}
