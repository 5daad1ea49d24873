/** What is found in the forum on screen: how much, and what about the records that are shown. */
import type { FindingMarksView, MarkView, Severity } from '../api/generated/types';
import { afterDrawn } from './drawn';

const none: readonly MarkView[] = [];

class Found {
  view = $state.raw<FindingMarksView | null>(null);
  /** Whose marks are asked for; null: those of every record. */
  wanted = $state.raw<string[] | null>([]);

  #shown = new Map<string, number>();
  #all = 0;
  #asks = false;

  /** Has the marks of records asked for until what is given back is called. */
  show(ids: readonly string[]): () => void {
    let isNew = false;
    for (const id of ids) {
      const times = this.#shown.get(id) ?? 0;
      this.#shown.set(id, times + 1);
      isNew ||= times === 0;
    }
    if (isNew) this.#ask();
    return () => {
      for (const id of ids) {
        const left = (this.#shown.get(id) ?? 1) - 1;
        if (left > 0) this.#shown.set(id, left);
        else this.#shown.delete(id);
      }
    };
  }

  /** The same for every record of the forum. */
  showAll(): () => void {
    this.#all += 1;
    this.#ask();
    return () => {
      this.#all -= 1;
      this.#ask();
    };
  }

  /** Once for all that come onto the screen together, and when they are there; what leaves it is left out the next time. */
  #ask(): void {
    if (this.#asks) return;
    this.#asks = true;
    afterDrawn(() => {
      this.#asks = false;
      this.wanted = this.#all > 0 ? null : [...this.#shown.keys()];
    });
  }
}

export const found = new Found();

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** What is found about a record and not accepted, the graver first; as far as it is known. */
export function marksOf(id: string): readonly MarkView[] {
  return found.view?.marks[id] ?? none;
}

/** Whether a severity is at least as grave as another. */
export function asGraveAs(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
