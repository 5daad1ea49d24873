/** How a person likes a list: its order, what of it shows, and the columns they do without. Kept on this machine. */
import { chosen, choices, type Named, type Shape, shown } from './listing';
import { settings } from './settings.svelte';

export type { Named, Shape } from './listing';

export interface ListLook {
  sort: string;
  hidden: string[];
  /** What the list is narrowed to; empty for all of it. */
  filter: string;
}

function kept(name: string, usual: ListLook): ListLook {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(`periplo.list.${name}`) ?? 'null');
    if (typeof read === 'object' && read && 'sort' in read && 'hidden' in read && Array.isArray(read.hidden))
      return {
        sort: String(read.sort),
        hidden: read.hidden.map(String),
        filter: 'filter' in read ? String(read.filter) : '',
      };
  } catch {
    // What cannot be read is as if it had never been kept.
  }
  return usual;
}

export class Look {
  #name: string;
  #look: ListLook;

  constructor(name: string, usual: ListLook) {
    this.#name = name;
    this.#look = $state(kept(name, usual));
  }

  get sort(): string {
    return this.#look.sort;
  }

  set sort(sort: string) {
    this.#look.sort = sort;
    this.#keep();
  }

  get filter(): string {
    return this.#look.filter;
  }

  set filter(filter: string) {
    this.#look.filter = filter;
    this.#keep();
  }

  /** Whether a column shows. */
  shows(column: string): boolean {
    return !this.#look.hidden.includes(column);
  }

  /** Shows or hides a column. */
  show(column: string, shows: boolean): void {
    const others = this.#look.hidden.filter((other) => other !== column);
    this.#look.hidden = shows ? others : [...others, column];
    this.#keep();
  }

  #keep(): void {
    try {
      localStorage.setItem(`periplo.list.${this.#name}`, JSON.stringify(this.#look));
    } catch {
      // A browser that keeps nothing shows the usual order next time.
    }
  }
}

/** Rows are shown so many at a time: a list of tens of thousands would make the window wait. */
const AT_ONCE = 500;

/** A list that is sorted, narrowed and searched as its person likes it. */
export class Listing<Row> {
  readonly look: Look;
  #shape: () => Shape<Row>;
  #shown = $state(AT_ONCE);

  /** A list with the name it is remembered by; its shape is asked for anew when the language changes. */
  constructor(name: string, shape: () => Shape<Row>) {
    this.#shape = shape;
    this.look = new Look(name, { sort: shape().sorts[0]?.value ?? '', hidden: [], filter: '' });
  }

  get shape(): Shape<Row> {
    return this.#shape();
  }

  /** What the rows can be narrowed to, by name. */
  choices(rows: readonly Row[]): Named[] {
    return choices(this.shape, rows, settings.language);
  }

  /** What the list is narrowed to, where any row still is so. */
  filtered(rows: readonly Row[]): string {
    return chosen(this.shape, rows, this.look.filter);
  }

  /** The rows that show, in their order. */
  of(rows: readonly Row[], search = ''): Row[] {
    return shown(this.shape, rows, {
      search,
      filter: this.look.filter,
      sort: this.look.sort,
      language: settings.language,
    });
  }

  /** The first of the rows, as many as show at once. */
  page(rows: Row[]): Row[] {
    return rows.length > this.#shown ? rows.slice(0, this.#shown) : rows;
  }

  /** How many rows do not show yet. */
  left(rows: Row[]): number {
    return Math.max(0, rows.length - this.#shown);
  }

  /** Shows more of them. */
  more(): void {
    this.#shown += AT_ONCE;
  }
}
