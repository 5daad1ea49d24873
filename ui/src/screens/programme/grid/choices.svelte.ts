/** What a person chose to see of the grid; kept on this machine, for each forum. */
import type { ColumnView, GridBy } from '../../../api/generated/types';
import { folded } from '../../../lib/text';

/** Pixels an hour, from the widest view to the closest. */
export const scales = [24, 36, 52, 76, 112] as const;

interface Kept {
  leg: string;
  from: string;
  count: number;
  by: GridBy;
  zoom: number;
  used: boolean;
  pinned: string[];
  tray: boolean;
}

const usual: Kept = { leg: '', from: '', count: 1, by: 'room', zoom: 2, used: false, pinned: [], tray: true };

const keyOf = (forum: string) => `periplo.grid.${forum}`;

function kept(forum: string): Kept {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(keyOf(forum)) ?? '{}') as Partial<Kept>) };
  } catch {
    // What cannot be read is as if nothing was chosen.
    return usual;
  }
}

/** Has the grid of a forum begin on a day of a leg when it is shown next. */
export function beginAt(forum: string, leg: string, from: string): void {
  localStorage.setItem(keyOf(forum), JSON.stringify({ ...kept(forum), leg, from }));
}

export class Choices {
  readonly #key: string;
  leg = $state('');
  from = $state('');
  count = $state(1);
  by = $state<GridBy>('room');
  zoom = $state(2);
  /** Only columns in which something stands. */
  used = $state(false);
  pinned = $state.raw<string[]>([]);
  tray = $state(true);
  /** How large the text is, of its usual size; not kept. */
  text = $state(1);
  /** What the names of the columns are narrowed to; not kept. */
  search = $state('');

  constructor(forum: string) {
    this.#key = keyOf(forum);
    Object.assign(this, kept(forum));
  }

  /** Keeps what is chosen. For use in an effect. */
  keep(): void {
    const { leg, from, count, by, zoom, used, pinned, tray } = this;
    const kept: Kept = { leg, from, count, by, zoom, used, pinned, tray };
    localStorage.setItem(this.#key, JSON.stringify(kept));
  }

  /** Pixels a minute. */
  get scale(): number {
    return ((scales[this.zoom] ?? scales[2]) / 60) * this.text;
  }

  isPinned(key: string): boolean {
    return this.pinned.includes(key);
  }

  pin(key: string): void {
    this.pinned = this.isPinned(key) ? this.pinned.filter((own) => own !== key) : [...this.pinned, key];
  }

  /** Whether a column is shown. */
  leaves(column: ColumnView): boolean {
    const name = folded(`${column.venue?.name ?? ''} ${column.room?.name ?? ''}`);
    const wanted = folded(this.search).split(/\s+/).filter(Boolean);
    if (wanted.length > 0) return wanted.every((word) => name.includes(word));
    return !this.used || column.used;
  }
}
