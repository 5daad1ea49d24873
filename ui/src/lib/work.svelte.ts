/** Long work that a dialog starts, follows and can stop. */
import { call, type CommandName, type Reply, type Request, type Watch } from '../api/call';
import { type WireError, wireError } from '../api/errors';
import type { Progress } from '../api/generated/types';
import { keepFocus } from './focus';

/** How a command is called; what it gives is what comes of the work. */
type Way<K extends CommandName, R> = (name: K, request: Request<K>, watch: Watch) => Promise<R>;

export class Work<K extends CommandName, R = Reply<K>> {
  readonly name: K;
  readonly #way: Way<K, R>;
  progress = $state.raw<Progress | null>(null);
  running = $state(false);
  done = $state.raw<R | null>(null);
  error = $state.raw<WireError | null>(null);
  #stop: AbortController | null = null;

  constructor(name: K, way: Way<K, R> = call as unknown as Way<K, R>) {
    this.name = name;
    this.#way = way;
  }

  /** Forgets what came before. */
  clear(): void {
    this.progress = null;
    this.done = null;
    this.error = null;
  }

  /** Does the work; its outcome is in `done` or `error`, and given back where it was done. */
  async run(request: Request<K>): Promise<R | null> {
    this.clear();
    this.running = true;
    const stop = new AbortController();
    this.#stop = stop;
    void keepFocus();
    try {
      this.done = await this.#way(this.name, request, {
        onprogress: (told) => (this.progress = told),
        signal: stop.signal,
      });
      return this.done;
    } catch (thrown) {
      this.error = stopped(thrown, stop.signal);
      return null;
    } finally {
      this.running = false;
      void keepFocus();
    }
  }

  /** Stops it. */
  cancel(): void {
    this.#stop?.abort();
  }
}

/** What went wrong; of what was stopped, that it was, whatever the way to Rust made of it. */
export function stopped(thrown: unknown, signal: AbortSignal): WireError {
  const error = wireError(thrown);
  return signal.aborted && error.code !== 'cancelled' ? wireError({ code: 'cancelled', args: {} }) : error;
}
