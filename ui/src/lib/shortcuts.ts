/** The keys of the interface, declared once: bound from this list and shown from it. */
import { tinykeys } from 'tinykeys';

import { settings } from './settings.svelte';

export type Act =
  | 'help'
  | 'forums'
  | 'settings'
  | 'overview'
  | 'programme'
  | 'people'
  | 'travel'
  | 'findings'
  | 'calendars'
  | 'history'
  | 'add'
  | 'search'
  | 'edit'
  | 'close'
  | 'previous-day'
  | 'next-day'
  | 'find'
  | 'mark'
  | 'copy'
  | 'paste'
  | 'undo'
  | 'redo';

export interface Shortcut {
  /** What it does; none for keys that a list or a dialog has of itself. */
  act?: Act;
  /** The key as tinykeys writes it. */
  keys: string;
  /** What to show instead, where several keys do. */
  shown?: string[];
  message: string;
  group: 'moving' | 'doing';
}

export const shortcuts: Shortcut[] = [
  { act: 'forums', keys: 'g f', message: 'shortcut-forums', group: 'moving' },
  { act: 'overview', keys: 'g o', message: 'tab-overview', group: 'moving' },
  { act: 'programme', keys: 'g p', message: 'tab-programme', group: 'moving' },
  { act: 'people', keys: 'g e', message: 'tab-people', group: 'moving' },
  { act: 'travel', keys: 'g t', message: 'tab-travel', group: 'moving' },
  { act: 'findings', keys: 'g n', message: 'tab-findings', group: 'moving' },
  { act: 'calendars', keys: 'g c', message: 'tab-calendars', group: 'moving' },
  { act: 'history', keys: 'g h', message: 'tab-history', group: 'moving' },
  { act: 'settings', keys: 'g s', message: 'shortcut-settings', group: 'moving' },
  { act: 'previous-day', keys: '[', message: 'shortcut-previous-day', group: 'moving' },
  { act: 'next-day', keys: ']', message: 'shortcut-next-day', group: 'moving' },
  { keys: 'ArrowUp', shown: ['ArrowUp', 'ArrowDown'], message: 'shortcut-list', group: 'moving' },
  { keys: 'Enter', message: 'shortcut-open', group: 'moving' },
  { act: 'add', keys: 'n', message: 'shortcut-add', group: 'doing' },
  { act: 'search', keys: '/', message: 'shortcut-search', group: 'doing' },
  { act: 'edit', keys: 'e', message: 'shortcut-edit', group: 'doing' },
  { keys: 'Alt+ArrowUp', shown: ['Alt+ArrowUp', 'Alt+ArrowDown'], message: 'grid-key-time', group: 'doing' },
  {
    keys: 'Alt+ArrowLeft',
    shown: ['Alt+ArrowLeft', 'Alt+ArrowRight'],
    message: 'grid-key-room',
    group: 'doing',
  },
  { keys: 'Alt+PageUp', shown: ['Alt+PageUp', 'Alt+PageDown'], message: 'grid-key-day', group: 'doing' },
  {
    keys: '$mod+Alt+ArrowUp',
    shown: ['$mod+Alt+ArrowUp', '$mod+Alt+ArrowDown'],
    message: 'grid-key-length',
    group: 'doing',
  },
  { keys: 'Alt+Home', message: 'grid-key-band', group: 'doing' },
  { keys: 'Alt+Backspace', message: 'grid-key-tray', group: 'doing' },
  { keys: 'm', message: 'grid-key-move', group: 'doing' },
  { act: 'close', keys: 'Escape', message: 'shortcut-close', group: 'doing' },
  { act: 'find', keys: '$mod+k', message: 'shortcut-find', group: 'doing' },
  { act: 'mark', keys: 'x', message: 'shortcut-mark', group: 'doing' },
  { act: 'copy', keys: '$mod+c', message: 'shortcut-copy', group: 'doing' },
  { act: 'paste', keys: '$mod+v', message: 'shortcut-paste', group: 'doing' },
  { act: 'undo', keys: '$mod+z', message: 'undo', group: 'doing' },
  { act: 'redo', keys: '$mod+Shift+z', message: 'redo', group: 'doing' },
  { act: 'help', keys: '?', message: 'shortcut-help', group: 'doing' },
];

type Doer = () => boolean | void;
const doers = new Map<Act, Doer[]>();

/** While the component that calls this in an effect lives, the key of `act` does `doer`; the latest one first. */
export function onShortcut(act: Act, doer: Doer): () => void {
  doers.set(act, [doer, ...(doers.get(act) ?? [])]);
  return () =>
    doers.set(
      act,
      (doers.get(act) ?? []).filter((other) => other !== doer),
    );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
  );
}

/** Listens on the window. Keys are left alone while a text is typed or a dialog is open, but for what each needs itself. */
export function bindShortcuts(): () => void {
  const run = (act: Act, plain: boolean) => (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
    if (isTyping(event.target) && act !== 'close' && act !== 'find') return;
    if (plain && !settings.plainKeys) return;
    for (const doer of doers.get(act) ?? []) {
      if (doer() !== false) {
        event.preventDefault();
        return;
      }
    }
  };
  const bound: Record<string, (event: KeyboardEvent) => void> = {};
  for (const { act, keys } of shortcuts) {
    if (!act) continue;
    const plain = !keys.startsWith('$mod') && act !== 'close';
    bound[keys] = run(act, plain);
    // Many layouts need Shift for these signs, and tinykeys takes only the modifiers that are named.
    if (/^[?/[\]]$/.test(keys)) bound[`Shift+${keys}`] = run(act, plain);
  }
  return tinykeys(window, bound);
}
