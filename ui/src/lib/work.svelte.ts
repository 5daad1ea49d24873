/** Long work that a dialog starts, follows and can stop. */
import { call, type CommandName, type Reply, type Request } from '../api/call';
import { type WireError, wireError } from '../api/errors';
import type { Progress } from '../api/generated/types';

export class Work<K extends CommandName> {
  readonly name: K;
  progress = $state.raw<Progress | null>(null);
  running = $state(false);
  done = $state.raw<Reply<K> | null>(null);
  error = $state.raw<WireError | null>(null);
  #stop: AbortController | null = null;

  constructor(name: K) {
    this.name = name;
  }

  /** Forgets what came before. */
  clear(): void {
    this.progress = null;
    this.done = null;
    this.error = null;
  }

  /** Does the work; its outcome is in `done` or `error`, and given back where it was done. */
  async run(request: Request<K>): Promise<Reply<K> | null> {
    this.clear();
    this.running = true;
    this.#stop = new AbortController();
    try {
      this.done = await call(this.name, request, {
        onprogress: (told) => (this.progress = told),
        signal: this.#stop.signal,
      });
      return this.done;
    } catch (thrown) {
      this.error = this.#stop.signal.aborted ? wireError({ code: 'cancelled', args: {} }) : wireError(thrown);
      return null;
    } finally {
      this.running = false;
    }
  }

  /** Stops it. */
  cancel(): void {
    this.#stop?.abort();
  }
}
