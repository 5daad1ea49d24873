/** What will probably be asked for next is read while nothing else is, and kept until something changes. */
import type { CommandName, Reply, Request } from './call';

/**
 * A person who goes on at once is not made to wait for what is read ahead: it is begun this long after the last answer, in
 * ms; later where something was changed, for another change would make it useless.
 */
const [afterAnswer, afterChange] = [120, 1500];

export class Ahead<K extends CommandName> {
  #ask: (what: Request<K>) => Promise<Reply<K>>;
  #known = new Map<string, Reply<K>>();
  #begins: ReturnType<typeof setTimeout> | undefined;
  #waits = afterAnswer;
  /** Counts up with all that makes what is on its way useless. */
  #turn = 0;

  constructor(ask: (what: Request<K>) => Promise<Reply<K>>) {
    this.#ask = ask;
  }

  /** What was read for a request, where nothing changed since. */
  known(what: Request<K>): Reply<K> | undefined {
    return this.#known.get(JSON.stringify(what));
  }

  /** Keeps what was read, and soon reads what is near it; what is near no longer is let go. */
  read(what: Request<K>, value: Reply<K>, near: Request<K>[]): void {
    this.stop();
    const kept = new Map([[JSON.stringify(what), value]]);
    for (const one of near) {
      const known = this.known(one);
      if (known) kept.set(JSON.stringify(one), known);
    }
    this.#known = kept;
    const turn = this.#turn;
    const next = async () => {
      for (const one of near) {
        if (this.known(one)) continue;
        const found = await this.#ask(one);
        if (turn !== this.#turn) return;
        this.#known.set(JSON.stringify(one), found);
      }
    };
    // What cannot be read ahead says why when it is asked for.
    this.#begins = setTimeout(() => void next().catch(() => {}), this.#waits);
    this.#waits = afterAnswer;
  }

  /** Reads no further ahead. */
  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#begins);
  }

  /** Something changed: what was read says no longer how it is. */
  forget(): void {
    this.stop();
    this.#known.clear();
    this.#waits = afterChange;
  }
}
