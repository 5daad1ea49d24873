/** Views that stay fresh: each says what kinds of records it reads, each write says which it changed. */
import { call, type CommandName, type Reply, type Request, type Watch } from './call';
import { type WireError, wireError } from './errors';
import { shared } from '../lib/sharing';
import type { ChangedKind, Edited, Kind, Progress } from './generated/types';

/** What a view may read besides records of a kind. */
export type Reads = Kind | 'step' | 'publication';

type Refresh = (changed: readonly Reads[] | 'all') => void;
let watching: readonly Refresh[] = [];

/** Refreshes the views that read any of these; without a list, every view. */
export function refresh(changed: readonly Reads[] | 'all' = 'all'): void {
  for (const view of watching) view(changed);
}

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
const reading = new Set<Promise<void>>();

/** Waits until the views that are being read anew show what they read; those that take long are not waited for. */
export const shownAnew = async (): Promise<void> => void (await Promise.all(reading));

/** A view: what was last read, and the error of the last attempt. */
export class Live<K extends CommandName> {
  value = $state.raw<Reply<K> | null>(null);
  error = $state.raw<WireError | null>(null);
  reading = $state(false);
  /** How far the reading is, of a view that is followed. */
  progress = $state.raw<Progress | null>(null);
  /** Reads it again. */
  again: () => void = () => {};
  /** Stops reading, in a view that is followed. */
  stop: () => void = () => {};
}

/**
 * Reads a view now, when its request changes, and when a record of a kind in `reads` was changed, or with `all` any
 * record. For use while a component is set up. `request` gives null while there is nothing to ask. What a later reply
 * says again is the same object as before.
 *
 * A view that `follows` takes long to read: it tells how far it is, can be stopped, and is not read any further once it is
 * asked for anew or no longer.
 */
export function live<K extends CommandName>(
  name: K,
  request: () => Request<K> | null,
  reads: readonly Reads[] | 'all',
  { follows = false }: { follows?: boolean } = {},
): Live<K> {
  const view = new Live<K>();
  let asked = 0;
  let under = new AbortController();

  /** How this reading is followed; the one before it is wanted no more. */
  const watched = (mine: number): Watch => {
    under.abort();
    under = new AbortController();
    view.progress = null;
    const onprogress = (told: Progress) => {
      if (mine === asked) view.progress = told;
    };
    return { onprogress, signal: under.signal };
  };
  const leave = () => {
    asked += 1;
    view.reading = false;
    under.abort();
  };
  view.stop = () => {
    leave();
    view.error = wireError({ code: 'cancelled', args: {} });
  };

  const read = async (what: Request<K>) => {
    const mine = ++asked;
    view.reading = true;
    try {
      const value = await call(name, what, follows ? watched(mine) : {});
      if (mine !== asked) return;
      view.value = shared(view.value, value);
      view.error = null;
    } catch (thrown) {
      if (mine === asked) view.error = wireError(thrown);
    } finally {
      if (mine === asked) view.reading = false;
    }
  };

  const readNow = (what: Request<K>) => {
    const done = read(what);
    if (follows) return;
    reading.add(done);
    void done.finally(() => reading.delete(done));
  };

  $effect(() => {
    const what = request();
    if (what === null) {
      view.value = null;
      view.error = null;
      if (follows) leave();
      return;
    }
    view.again = () => readNow(what);
    const seen: Refresh = (changed) => {
      if (changed === 'all' || reads === 'all' || changed.some((kind) => reads.includes(kind))) readNow(what);
    };
    watching = [...watching, seen];
    readNow(what);
    return () => {
      watching = watching.filter((other) => other !== seen);
      if (follows) under.abort();
    };
  });
  return view;
}

/** The commands that write. */
export type Writes = { [K in CommandName]: Reply<K> extends Edited<unknown> ? K : never }[CommandName];

/** Calls a command that writes, refreshes what it changed, and gives its value. */
export async function write<K extends Writes>(
  name: K,
  request: Request<K>,
  watch?: Watch,
): Promise<Reply<K>['value']> {
  const outcome = await call(name, request, watch);
  refresh([...outcome.changed.map((changed: ChangedKind) => changed.kind), 'step']);
  return outcome.value;
}
