/** What did not change stays the same object, so that nothing is drawn anew for it. */

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of elements that have an id, by it, what was before; else nothing. */
function byId(list: readonly unknown[]): Map<unknown, unknown> | null {
  const first = list[0];
  if (!isRecord(first) || !('id' in first)) return null;
  return new Map(list.map((one) => [isRecord(one) ? one.id : undefined, one]));
}

/** The value `now`, in which all that says the same as in `before` is taken from there. Both are as JSON gives them. */
export function shared<T>(before: unknown, now: T): T;
export function shared(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (isList(now) && isList(before)) {
    const known = byId(before);
    const next = now.map((one, place) =>
      shared(known && isRecord(one) && 'id' in one ? known.get(one.id) : before[place], one),
    );
    const same = next.length === before.length && next.every((one, place) => one === before[place]);
    return same ? before : next;
  }
  if (isRecord(now) && isRecord(before)) {
    const names = Object.keys(now);
    const next: Record<string, unknown> = {};
    let same = names.length === Object.keys(before).length;
    for (const name of names) {
      next[name] = shared(before[name], now[name]);
      same &&= next[name] === before[name] && name in before;
    }
    return same ? before : next;
  }
  return now;
}

/** A record that is about to say something else: its fields as they were, and as they will be. */
export interface Foretold {
  id: string;
  before: Readonly<Record<string, unknown>>;
  now: Readonly<Record<string, unknown>>;
}

const says = (here: unknown, before: unknown): boolean => shared(before, here) === before;

/**
 * The value with what a record will say: where an object with its id has a field that says what the record said before, it
 * says what comes. All else is the same object. A field that a view writes in its own way is left to the next reading.
 */
export function foretold<T>(value: T, record: Foretold): T;
export function foretold(value: unknown, record: Foretold): unknown {
  if (isList(value)) {
    const next = value.map((one) => foretold(one, record));
    return next.every((one, place) => one === value[place]) ? value : next;
  }
  if (!isRecord(value)) return value;
  let next = value;
  for (const name of Object.keys(value)) {
    const here = value[name];
    const told =
      value.id === record.id && name in record.now && name in record.before && says(here, record.before[name])
        ? record.now[name]
        : foretold(here, record);
    if (told !== here) next = { ...next, [name]: told };
  }
  return next;
}
