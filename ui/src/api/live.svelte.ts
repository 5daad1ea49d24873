/** Views that stay fresh: each says what kinds of records it reads, each write says which it changed. */
import { Ahead } from './ahead';
import { call, type CommandName, type Reply, type Request, type Watch } from './call';
import { type WireError, wireError } from './errors';
import { type Foretold, foretold, shared } from '../lib/sharing';
import type { ChangedKind, Edited, Kind, Progress } from './generated/types';

/** What a view may read besides records of a kind. */
export type Reads = Kind | 'step' | 'publication';

/** A view on the screen, as those who change something know it. */
interface Watching {
  reads: readonly Reads[] | 'all';
  /** Reads it anew. */
  again: () => void;
  /** Shows what a record is about to say, and gives what takes that back. */
  foretell: (record: Foretold) => () => void;
}
let watching: readonly Watching[] = [];

const reading = ({ reads }: Watching, changed: readonly Reads[] | 'all') =>
  changed === 'all' || reads === 'all' || changed.some((kind) => reads.includes(kind));

/** Refreshes the views that read any of these; without a list, every view. */
export function refresh(changed: readonly Reads[] | 'all' = 'all'): void {
  for (const view of watching) if (reading(view, changed)) view.again();
}

/**
 * Shows what a record is about to say before it is written, in the views that say what it said; gives what takes that
 * back, where it is not written after all. What is read next says how it is.
 */
export function foretell(kind: Kind, record: Foretold): () => void {
  const views = watching.filter((view) => reading(view, [kind]));
  const back = views.map((view) => view.foretell(record));
  return () => {
    for (const take of back) take();
  };
}

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
const underWay = new Set<Promise<void>>();

/** Waits until the views that are being read anew show what they read; those that take long are not waited for. */
export const shownAnew = async (): Promise<void> => void (await Promise.all(underWay));

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
 *
 * What is `near` what was read is probably asked for next (the day after a day): it is read while nothing else is, and kept
 * until something changes.
 */
export function live<K extends CommandName>(
  name: K,
  request: () => Request<K> | null,
  reads: readonly Reads[] | 'all',
  { follows = false, near }: { follows?: boolean; near?: (value: Reply<K>) => Request<K>[] } = {},
): Live<K> {
  const view = new Live<K>();
  let asked = 0;
  const ahead = new Ahead<K>((what) => call(name, what).then((value) => shared(view.value, value)));
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
      const known = ahead.known(what);
      const value = known ?? (await call(name, what, follows ? watched(mine) : {}));
      if (mine !== asked) return;
      view.value = known ?? shared(view.value, value);
      view.error = null;
      if (near) ahead.read(what, view.value, near(view.value));
    } catch (thrown) {
      if (mine === asked) view.error = wireError(thrown);
    } finally {
      if (mine === asked) view.reading = false;
    }
  };

  const readNow = (what: Request<K>) => {
    const done = read(what);
    if (follows) return;
    underWay.add(done);
    void done.finally(() => underWay.delete(done));
  };

  const showSoon = (record: Foretold) => {
    const was = view.value;
    const soon = foretold(was, record);
    view.value = soon;
    return () => {
      if (view.value === soon) view.value = was;
    };
  };

  $effect(() => {
    const what = request();
    if (what === null) {
      view.value = null;
      view.error = null;
      if (follows) leave();
      return;
    }
    view.again = () => {
      ahead.forget();
      readNow(what);
    };
    const seen: Watching = { reads, again: view.again, foretell: showSoon };
    watching = [...watching, seen];
    readNow(what);
    return () => {
      watching = watching.filter((other) => other !== seen);
      if (follows) under.abort();
      ahead.stop();
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
