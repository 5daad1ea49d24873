/** What is on the desk, the uppermost last: the list of a kind, the form of a record. It stands in the inspector. */
import type { FieldsOf, Kind, RecordDraft } from '../api/generated/types';
import type { FormKind } from './forms';

/** What a form holds, by field. Rust says whether it is right, field by field. */
export type Values = Record<string, unknown>;

export type Pane =
  | { shows: 'list'; kind: FormKind }
  | {
      shows: 'form';
      kind: FormKind;
      id: string | null;
      preset: Values;
      /** Called with the id of what was made; the form then closes. Without it the form stays. */
      onmade?: (id: string) => void;
    };

class Desk {
  panes = $state.raw<Pane[]>([]);
}

export const desk = new Desk();

/** What had the focus when the desk was opened: there it goes back to. */
let opener: HTMLElement | null = null;

function giveBackFocus(): void {
  const to = opener;
  opener = null;
  // What lies under the desk can have it again once it shows.
  requestAnimationFrame(() => {
    if (to?.isConnected && desk.panes.length === 0) to.focus();
  });
}

/** Puts a pane in the place of all that is there. */
export function show(pane: Pane): void {
  if (desk.panes.length === 0)
    opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  desk.panes = [pane];
}

/** Puts a pane upon the others, which wait as they are. */
export function stack(pane: Pane): void {
  desk.panes = [...desk.panes, pane];
}

/** Takes the uppermost pane away. */
export function back(): void {
  desk.panes = desk.panes.slice(0, -1);
  if (desk.panes.length === 0) giveBackFocus();
}

/** Clears the desk. */
export function clear(): void {
  if (desk.panes.length === 0) return;
  desk.panes = [];
  giveBackFocus();
}

/** Opens the form of a new record with some fields given. */
export function make(kind: FormKind, preset: Values = {}): void {
  show({ shows: 'form', kind, id: null, preset });
}

/** Opens the form of a record. */
export function change(kind: FormKind, id: string): void {
  show({ shows: 'form', kind, id, preset: {} });
}

/** A draft of a record of a kind. What a form holds is read as the fields of that kind by Rust, which names what is wrong. */
export function draftOf<K extends Kind>(
  kind: K,
  fields: FieldsOf<K>,
  id?: string,
  name?: string,
): RecordDraft<K>;
export function draftOf(kind: Kind, fields: Values, id?: string, name?: string): RecordDraft;
export function draftOf(kind: Kind, fields: Values, id?: string, name?: string): object {
  return { kind, fields, id, name };
}

/** Opens the list of a kind. */
export function listOf(kind: FormKind): void {
  show({ shows: 'list', kind });
}
