/** What is marked in a list, to be changed or copied together, and what was copied. */
import { SvelteSet } from 'svelte/reactivity';

/** The marks of one list. */
export class Selection {
  /** Whether the list shows what can be marked. */
  open = $state(false);
  readonly ids = new SvelteSet<string>();

  /** Marks or unmarks one. */
  turn(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.open = true;
  }

  /** Marks these and no others. */
  all(ids: readonly string[]): void {
    this.ids.clear();
    for (const id of ids) this.ids.add(id);
  }

  /** Unmarks all, and hides the marks. */
  close(): void {
    this.ids.clear();
    this.open = false;
  }
}

/** The sessions marked in the programme. */
export const sessions = new Selection();
/** The people marked in the list of people. */
export const people = new Selection();

class Clipboard {
  /** The sessions that were copied last. */
  sessions = $state.raw<string[]>([]);
}

export const clipboard = new Clipboard();
