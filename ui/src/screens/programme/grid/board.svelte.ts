/* eslint-disable svelte/prefer-svelte-reactivity -- each of these is made anew and then left as it is; one that reacts
   would watch 500 sessions one by one */
/** The grid at work: what stands where, what is being carried, and what was put down and not yet confirmed. */
import { tick } from 'svelte';

import { call } from '../../../api/call';
import { type WireError, wireError } from '../../../api/errors';
import type {
  Column,
  ColumnView,
  GridCheck,
  GridDay,
  GridSession,
  GridView,
  MoveRequest,
  ShadeDay,
} from '../../../api/generated/types';
import { edit } from '../../../lib/app.svelte';
import { afterDrawn } from '../../../lib/drawn';
import { errorText } from '../../../lib/errortext';
import { t } from '../../../lib/messages.svelte';
import { viewerZone } from '../../../lib/settings.svelte';
import { words } from '../../../lib/text';
import { toastUndo } from '../../../lib/undotoast';
import type { Choices } from './choices.svelte';
import { type Arrow, snap, type Spot, walk } from './geometry';
import { type Entry, Laying, type Put, sameSpot } from './laid';
import { type Known, later, moveTo, onDay, stops } from './steps';
import { tell } from './telling';

/** What is being carried. */
export interface Carry {
  id: string;
  session: GridSession;
  by: 'pointer' | 'keys';
  /** Where it was. */
  from: Spot;
  /** Where it would be put down; null over nothing. */
  to: Spot | null;
}

export type { Drawn, Entry } from './laid';

export class Board {
  readonly choices: Choices;
  readonly languages: () => string[];
  view = $state.raw<GridView | null>(null);
  /** Where things were put, until what was read says so. */
  #moved = $state.raw<ReadonlyMap<string, Put>>(new Map());
  #confirmed = new Set<string>();
  carry = $state.raw<Carry | null>(null);
  /** What putting it down there would do. */
  checked = $state.raw<{ to: Spot; says: GridCheck } | null>(null);
  shade = $state.raw<ShadeDay[]>([]);
  /** Why something was not put down. */
  refused = $state.raw<{ title: string; error: WireError } | null>(null);
  /** What is said to those who do not see it. */
  said = $state('');
  /** How high the band of the day drawn last is, in pixels. */
  bandHigh = 0;
  /** Goes to a session, where nothing else has the focus, or surely. */
  focus: (id: string, surely?: boolean) => void = () => {};

  constructor(choices: Choices, languages: () => string[]) {
    this.choices = choices;
    this.languages = languages;
  }

  /** Takes over what was read. */
  read(view: GridView | null): void {
    const to = this.carry?.by === 'keys' ? this.carry.to : null;
    const was = to?.time.form === 'hours' ? this.day(to.time.date) : null;
    this.view = view;
    if (to && was === undefined) this.say(tell(this, to));
    if (!view || this.#confirmed.size === 0) return;
    this.#moved = new Map([...this.#moved].filter(([id]) => !this.#confirmed.has(id)));
    this.#confirmed.clear();
  }

  readonly days = $derived(this.view?.days ?? []);

  /** The columns that are shown: those pinned, then those that the filter leaves. */
  readonly columns = $derived.by((): ColumnView[] => {
    const all = this.view?.columns ?? [];
    const pinned = all.filter((column) => this.choices.isPinned(column.key));
    return [...pinned, ...all.filter((column) => !pinned.includes(column) && this.choices.leaves(column))];
  });
  readonly #places = $derived(new Map(this.columns.map((column, place) => [column.key, place])));

  readonly #laying = new Laying();

  /** Every session, where it stands or was just put. */
  readonly entries = $derived(this.#laying.entries(this.view, this.#moved));

  /** What is drawn on each day, lane by lane. */
  readonly drawn = $derived.by(() =>
    this.#laying.drawn(this.days, this.entries, this.#places, (20 * this.choices.text) / this.choices.scale),
  );

  /** What stands in the band of a day. */
  band(date: string): Entry[] {
    return [...this.entries.values()].filter(
      ({ session, spot }) =>
        (spot.time.form === 'band' && spot.time.date === date) ||
        (!this.#moved.has(session.id) &&
          this.days.some(
            (day) => day.date === date && day.band.some((one) => one.session.id === session.id),
          )),
    );
  }

  readonly tray = $derived([...this.entries.values()].filter(({ spot }) => spot.time.form === 'tray'));

  /** How many sessions stand in columns that are not shown. */
  readonly hidden = $derived(
    [...this.entries.values()].filter(
      ({ spot }) => spot.time.form === 'hours' && !this.#places.has(spot.column),
    ).length,
  );

  title(id: string): string {
    const session = this.entries.get(id)?.session ?? (this.carry?.id === id ? this.carry.session : undefined);
    return words(session?.title, this.languages()) || t('untitled');
  }

  columnName(key: string): string {
    const column = this.view?.columns.find((one) => one.key === key);
    if (!column?.venue) return t('grid-nowhere');
    return column.room ? `${column.room.name}, ${column.venue.name}` : column.venue.name;
  }

  day(date: string): GridDay | undefined {
    return this.days.find((day) => day.date === date);
  }

  /** Where the arrows lead from a session. */
  next(id: string, arrow: Arrow): string | null {
    const tray = this.tray.findIndex((entry) => entry.session.id === id);
    if (tray >= 0) return this.tray[tray + (arrow === 'up' || arrow === 'left' ? -1 : 1)]?.session.id ?? null;
    return walk(
      stops(this.days, (date) => this.band(date), this.drawn),
      id,
      arrow,
    );
  }

  /** Takes a session up; nothing where it is locked, which is said. */
  take(id: string, by: Carry['by']): boolean {
    const entry = this.entries.get(id);
    if (!entry || !this.view) return false;
    this.refused = null;
    if (entry.session.locked) {
      const error = wireError({ code: 'locked', args: { session: this.title(id) } });
      this.refused = { title: this.title(id), error };
      this.say(errorText(error));
      return false;
    }
    this.carry = { id, by, session: entry.session, from: entry.spot, to: entry.spot };
    this.checked = null;
    // That it was taken up is drawn first.
    afterDrawn(() => void this.#shade(id));
    return true;
  }

  /** Carries it over a spot, or over nothing. */
  over(to: Spot | null): void {
    if (!this.carry || sameSpot(this.carry.to, to)) return;
    this.carry = { ...this.carry, to };
    void this.#check();
    if (to && this.carry.by === 'keys') this.say(tell(this, to));
  }

  /** Lets go of it where it was. */
  cancel(): void {
    if (!this.carry) return;
    const { id } = this.carry;
    this.#stop();
    this.say(t('grid-said-cancelled', { title: this.title(id) }));
  }

  #stop(): void {
    this.carry = null;
    this.checked = null;
    // That where it was put is drawn first: the shade lies over much of the screen.
    afterDrawn(() => {
      if (!this.carry) this.shade = [];
    });
  }

  /** Puts it down where it is over: at once on the screen, then in the workspace; back where that is refused. */
  async put(): Promise<void> {
    const carry = this.carry;
    if (!carry) return;
    const { session, from, to } = carry;
    const known = this.checked && sameSpot(this.checked.to, to) ? this.checked.says.refused : null;
    const request = to && this.request(session, from, to);
    this.#stop();
    if (!to || !request || sameSpot(from, to))
      return this.say(t('grid-said-cancelled', { title: words(session.title, this.languages()) }));
    if (known) return this.#refuse(session, wireError(known));
    await this.send(session, to, request);
  }

  /** Sends a move, shown at `to` until what is read says where it is. */
  async send(session: GridSession, to: Spot | null, request: MoveRequest): Promise<boolean> {
    const id = session.id;
    const title = words(session.title, this.languages()) || t('untitled');
    const spot = to?.time.form === 'hours' ? { ...to, time: { ...to.time, wall: undefined } } : to;
    if (spot) this.#moved = new Map([...this.#moved, [id, { session, spot }]]);
    const sent = this.#moved.get(id);
    await tick();
    // Where it stands now it is another element; who had it has it still.
    this.focus(id);
    try {
      await edit('session_move', request);
      const told = to ? t('grid-moved', { title, to: tell(this, to) }) : t('grid-moved-simply', { title });
      toastUndo(told);
      this.say(told);
      if (this.#moved.get(id) === sent) this.#confirmed.add(id);
      return true;
    } catch (thrown) {
      if (this.#moved.get(id) === sent) this.#moved = new Map([...this.#moved].filter(([own]) => own !== id));
      this.#refuse(session, wireError(thrown));
      await tick();
      this.focus(id);
      return false;
    }
  }

  #refuse(session: GridSession, error: WireError): void {
    const title = words(session.title, this.languages()) || t('untitled');
    this.refused = { title, error };
    this.say(t('grid-said-refused', { title, reason: errorText(error) }));
  }

  /** The request that a move is. */
  request(session: GridSession, from: Spot, to: Spot): MoveRequest {
    const target: Column | undefined = this.view?.columns.find((one) => one.key === to.column)?.target;
    return {
      session: session.id,
      leg: this.view?.leg ?? '',
      to: moveTo(session, from, to),
      by: this.choices.by,
      viewer_zone: viewerZone(),
      ...(to.column !== from.column && target ? { column: target } : {}),
    };
  }

  #asks = false;
  async #check(): Promise<void> {
    if (this.#asks) return;
    this.#asks = true;
    try {
      // One question at a time; when its answer comes, the next is about where it is by then.
      for (;;) {
        const carry = this.carry;
        if (!carry?.to || sameSpot(carry.to, carry.from)) return;
        const to = carry.to;
        if (this.checked && sameSpot(this.checked.to, to)) return;
        const says = await call('grid_check', this.request(carry.session, carry.from, to));
        if (!this.carry || this.carry.id !== carry.id) return;
        this.checked = { to, says };
      }
    } catch {
      // What cannot be asked is said when it is put down.
    } finally {
      this.#asks = false;
    }
  }

  async #shade(session: string): Promise<void> {
    const view = this.view;
    if (!view?.days[0]) return;
    try {
      const from = view.days[0].date;
      const shade = await call('grid_shade', { session, leg: view.leg, from, count: view.days.length });
      if (this.carry?.id === session) this.shade = shade;
    } catch {
      // Without shade it can be moved as well.
    }
  }

  say(text: string): void {
    this.said = text;
  }

  #known(): Known {
    return { days: this.days, dates: this.view?.dates ?? [] };
  }

  /** Carries by the keys: so many steps in time, so many columns. */
  nudge(minutes: number, columns: number): void {
    const at = this.carry?.to ?? this.carry?.from;
    if (!at) return;
    const place = this.#places.get(at.column) ?? 0;
    const column = this.columns[Math.max(0, Math.min(this.columns.length - 1, place + columns))];
    this.over({
      time: later(this.#known(), at.time, minutes, this.carry?.session.minutes ?? 60),
      column: column?.key ?? at.column,
    });
  }

  /** Carries to the day before or after. */
  nudgeDay(days: number): void {
    const { to } = this.carry ?? {};
    if (!to || to.time.form === 'tray') return;
    const { date } = to.time;
    const dates = this.view?.dates ?? [];
    const next = dates[dates.findIndex((day) => day.date === date) + days];
    const time = next && this.onDay(to.time, next.date);
    if (time) this.over({ ...to, time });
  }

  /** The same time of the clock on another day; null on a day that there is not. */
  onDay(time: Spot['time'], date: string): Spot['time'] | null {
    return onDay(this.#known(), time, date);
  }

  /** Carries it out of its hour, onto its day. */
  toBand(): void {
    const { from, to } = this.carry ?? {};
    const time = to?.time ?? from?.time;
    const date = time && time.form !== 'tray' ? time.date : this.days[0]?.date;
    if (from && date) this.over({ time: { form: 'band', date, part: null }, column: from.column });
  }

  /** Makes it longer or shorter by the keys. */
  stretch(minutes: number): void {
    const to = this.carry?.to;
    if (!to || to.time.form !== 'hours') return;
    const elapsed = Math.max(snap, to.time.elapsed + minutes);
    this.over({ ...to, time: { ...to.time, elapsed } });
  }
}
