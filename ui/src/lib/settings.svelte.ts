/** What the viewer chose: kept on this machine, never in the workspace. */

/** The languages of the interface. */
export const languages = ['es', 'en', 'pt'] as const;
export type Language = (typeof languages)[number];
export type Theme = 'system' | 'light' | 'dark';
export type ClockFace = '24' | '12';

interface Chosen {
  language: Language;
  theme: Theme;
  clock: ClockFace;
  /** The zone of the second clock, an IANA name; empty: none. */
  zone: string;
  /** Whether keys without Ctrl, such as `?` and `/`, are shortcuts. */
  plainKeys: boolean;
}

const key = 'periplo.settings';

/** The interface's language for a list of preferred ones; English where none is spoken. */
export function spoken(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

function initial(): Chosen {
  const chosen: Chosen = {
    language: spoken(globalThis.navigator?.languages ?? []),
    theme: 'system',
    clock: '24',
    zone: '',
    plainKeys: true,
  };
  try {
    return { ...chosen, ...(JSON.parse(globalThis.localStorage?.getItem(key) ?? '{}') as Partial<Chosen>) };
  } catch {
    return chosen;
  }
}

/** The viewer's choices, alive: a change is kept and seen at once. */
export const settings = $state<Chosen>(initial());

/** Puts the choices where a later start finds them, and the theme and language on the document. */
export function keepSettings(): void {
  const dark = globalThis.matchMedia('(prefers-color-scheme: dark)');
  $effect(() => {
    globalThis.localStorage.setItem(key, JSON.stringify(settings));
  });
  $effect(() => {
    document.documentElement.lang = settings.language;
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
