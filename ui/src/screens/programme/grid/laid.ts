/**
 * Where the sessions of the days in view stand and how they are drawn. What stands as it did before is the same object, so
 * that a move draws anew what moved and not the whole day.
 */
import type { GridDay, GridItem, GridSession, GridView } from '../../../api/generated/types';
import { lanes, type Segment, segments, type Spot } from './geometry';

/** A session in the grid, with where it stands. */
export interface Entry {
  session: GridSession;
  spot: Spot;
  /** As Rust laid it out, while it stands as it was read; and the day of each. */
  items: GridItem[];
  on: string[];
}

/** What of a session is drawn on a day. */
export interface Drawn extends Segment {
  entry: Entry;
  column: number;
  lane: number;
  lanes: number;
}

/** What was put down. */
export interface Put {
  session: GridSession;
  spot: Spot;
}

/** Whether two spots are the same. */
export const sameSpot = (one: Spot | null, other: Spot | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const sameEntry = (one: Entry, other: Entry): boolean =>
  one.session === other.session &&
  one.items.length === other.items.length &&
  one.items.every((item, place) => item === other.items[place] && one.on[place] === other.on[place]) &&
  sameSpot(one.spot, other.spot);

const sameDrawn = (one: Drawn, other: Drawn): boolean =>
  (Object.keys(other) as (keyof Drawn)[]).every((name) => one[name] === other[name]);

/** Lays sessions out, and knows how they lay the last time. */
export class Laying {
  #entries = new Map<string, Entry>();
  #drawn = new Map<string, Drawn>();
  #order = new Map<string, number>();

  /** Every session by its id, where it stands or was just put. */
  entries(view: GridView | null, moved: ReadonlyMap<string, Put>): Map<string, Entry> {
    const found = new Map<string, Entry>();
    const add = (session: GridSession, spot: Spot, item?: GridItem, on?: string) => {
      const known = found.get(session.id);
      if (known && item && on && !moved.has(session.id)) {
        known.items.push(item);
        known.on.push(on);
      }
      if (known) return;
      const put = moved.get(session.id)?.spot;
      const stays = item && on && !put;
      found.set(session.id, {
        session,
        spot: put ?? spot,
        items: stays ? [item] : [],
        on: stays ? [on] : [],
      });
    };
    for (const day of view?.days ?? []) {
      for (const item of day.items) {
        const time = { form: 'hours', date: item.on, minute: item.begins, elapsed: item.elapsed } as const;
        add(item.session, { time, column: item.session.column }, item, day.date);
      }
      for (const { session, part, from } of day.band)
        add(session, { time: { form: 'band', date: from, part: part ?? null }, column: session.column });
    }
    for (const session of view?.unscheduled ?? [])
      add(session, { time: { form: 'tray' }, column: session.column });
    // It may have been put down on a day that was not in view before.
    for (const { session, spot } of moved.values()) add(session, spot);
    for (const [id, entry] of found) {
      const before = this.#entries.get(id);
      if (before && sameEntry(before, entry)) found.set(id, before);
    }
    this.#entries = found;
    return found;
  }

  /**
   * What is drawn on each day, by its date, lane by lane. `places` are those of the columns that are shown, and what is
   * shorter than `least` minutes takes as much. What was drawn on a day stays in its order there when it moves: an element that
   * is put elsewhere in the page has the whole day laid out and drawn anew.
   */
  drawn(
    days: readonly GridDay[],
    entries: ReadonlyMap<string, Entry>,
    places: ReadonlyMap<string, number>,
    least: number,
  ): Map<string, Drawn[]> {
    const of = new Map<string, Drawn[]>(days.map((day) => [day.date, []]));
    for (const entry of entries.values()) {
      const { time, column } = entry.spot;
      const place = places.get(column);
      if (time.form !== 'hours' || place === undefined) continue;
      const parts: Segment[] =
        entry.items.length > 0
          ? entry.items.map((item, at) => ({ ...item, date: entry.on[at] ?? '' }))
          : segments(days, time.date, time.minute, time.elapsed);
      for (const { date, from, to, before, after } of parts)
        of.get(date)?.push({ entry, date, from, to, before, after, column: place, lane: 0, lanes: 1 });
    }
    const [known, order] = [new Map<string, Drawn>(), new Map<string, number>()];
    for (const [date, drawn] of of) {
      for (const there of byColumn(drawn))
        for (const [place, lane] of lanes(there, least).entries()) Object.assign(there[place] ?? {}, lane);
      const key = (one: Drawn) => `${date} ${one.entry.session.id}`;
      const was = (one: Drawn) => this.#order.get(key(one)) ?? Number.MAX_SAFE_INTEGER;
      drawn.sort((a, b) => was(a) - was(b) || a.from - b.from || a.column - b.column || a.lane - b.lane);
      for (const [place, one] of drawn.entries()) {
        const before = this.#drawn.get(key(one));
        const same = before && sameDrawn(before, one) ? before : one;
        drawn[place] = same;
        known.set(key(one), same);
        order.set(key(one), place);
      }
    }
    [this.#drawn, this.#order] = [known, order];
    return of;
  }
}

/** What is drawn on a day, column by column. */
function byColumn(drawn: readonly Drawn[]): Iterable<Drawn[]> {
  const columns = new Map<number, Drawn[]>();
  for (const one of drawn) {
    const there = columns.get(one.column);
    if (there) there.push(one);
    else columns.set(one.column, [one]);
  }
  return columns.values();
}
