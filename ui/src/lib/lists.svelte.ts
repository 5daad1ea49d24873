/** How a person likes a list: its order, and the columns they do without. Kept on this machine. */

export interface ListLook {
  sort: string;
  hidden: string[];
}

function kept(name: string, usual: ListLook): ListLook {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(`periplo.list.${name}`) ?? 'null');
    if (typeof read === 'object' && read && 'sort' in read && 'hidden' in read && Array.isArray(read.hidden))
      return { sort: String(read.sort), hidden: read.hidden.map(String) };
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
