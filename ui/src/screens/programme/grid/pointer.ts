/** Carrying with a pointer: what is pressed and moved is taken up, and put down where it is let go. */
import type { Board, Entry } from './board.svelte';
import { absolute, snap, snapped, type Spot, within } from './geometry';

/** How far a pointer moves before it carries, in pixels: less is a click. */
const slack = 4;
/** How near to an edge of its own a session is gripped by it, in pixels; as high as the edge is in the style of the session. */
const rim = 6;
/** How near to an edge the grid scrolls, in pixels. */
const edge = 48;

type Grip = 'whole' | 'start' | 'end';

interface Pressed {
  pointer: number;
  id: string;
  grip: Grip;
  x: number;
  y: number;
  /** How far below the beginning of the session it was gripped, in minutes. */
  below: number;
}

/** Where a pointer is over: a minute and a column, or one of the places to drop on. */
interface Over {
  date: string;
  minute: number;
  column: string;
}

/**
 * An attachment for what holds the grid and the tray. `scroller` is what scrolls while something is carried to its
 * edge, `follow` is told where the pointer is.
 */
export function carrying(
  board: Board,
  scroller: () => HTMLElement | undefined,
  follow: (x: number, y: number) => void,
) {
  return (root: HTMLElement) => {
    let pressed: Pressed | null = null;
    let last = { x: 0, y: 0, fine: false };
    let frame = 0;

    const hours = (entry: Entry | undefined) => (entry?.spot.time.form === 'hours' ? entry.spot.time : null);

    const cellsAt = (x: number, y: number): Over | null => {
      const cells = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop="cells"]');
      if (!cells || !root.contains(cells)) return null;
      const box = cells.getBoundingClientRect();
      const [first, count] = [Number(cells.dataset.first), Number(cells.dataset.count)];
      const place = Math.floor(((x - box.left) / box.width) * count);
      const column = board.columns[first + Math.max(0, Math.min(count - 1, place))];
      return column
        ? { date: cells.dataset.date ?? '', minute: (y - box.top) / board.choices.scale, column: column.key }
        : null;
    };

    const moved = (entry: Entry, from: Pressed): Spot | null => {
      const { x, y } = last;
      const step = last.fine ? 5 : snap;
      const over = cellsAt(x, y);
      if (over) {
        const at = absolute(board.days, over.date, over.minute - from.below);
        const spot = at === null ? null : within(board.days, snapped(at, step));
        const elapsed = hours(entry)?.elapsed ?? entry.session.minutes;
        return spot && { time: { form: 'hours', ...spot, elapsed }, column: over.column };
      }
      const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
      if (!place || !root.contains(place)) return null;
      const { drop, date = '' } = place.dataset;
      const column = entry.spot.column;
      if (drop === 'tray') return { time: { form: 'tray' }, column };
      if (drop === 'band') {
        const known = entry.spot.time.form === 'band' ? entry.spot.time.part : null;
        return { time: { form: 'band', date, part: known }, column };
      }
      const time = drop === 'date' ? board.onDay(entry.spot.time, date) : null;
      return time && { time, column };
    };

    const resized = (entry: Entry, from: Pressed): Spot | null => {
      const time = hours(entry);
      const over = cellsAt(last.x, last.y);
      if (!time || !over) return null;
      const begins = absolute(board.days, time.date, time.minute);
      const at = absolute(board.days, over.date, over.minute);
      if (begins === null || at === null) return null;
      const there = snapped(at, last.fine ? 5 : snap);
      const ends = begins + time.elapsed;
      if (from.grip === 'end')
        return { ...entry.spot, time: { ...time, elapsed: Math.max(snap, there - begins) } };
      const start = within(board.days, Math.min(there, ends - snap));
      const abs = start && absolute(board.days, start.date, start.minute);
      return start && abs !== null
        ? { ...entry.spot, time: { ...time, ...start, elapsed: ends - abs } }
        : null;
    };

    const look = () => {
      const carry = board.carry;
      const entry = carry && board.entries.get(carry.id);
      if (!pressed || !entry || carry.by !== 'pointer') return;
      follow(last.x, last.y);
      board.over(pressed.grip === 'whole' ? moved(entry, pressed) : resized(entry, pressed));
    };

    const scroll = () => {
      frame = 0;
      const box = scroller()?.getBoundingClientRect();
      if (!pressed || !box || board.carry?.by !== 'pointer') return;
      const { x, y } = last;
      const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
      const pull = (at: number, from: number, to: number) =>
        at < from + edge ? (at - from - edge) / 4 : at > to - edge ? (at - to + edge) / 4 : 0;
      if (inside) {
        const by = { left: pull(x, box.left, box.right), top: pull(y, box.top, box.bottom) };
        if (by.left || by.top) {
          scroller()?.scrollBy(by);
          look();
        }
      }
      frame = requestAnimationFrame(scroll);
    };

    const end = () => {
      pressed = null;
      cancelAnimationFrame(frame);
      frame = 0;
    };

    /** What a session is gripped by at a height of the screen: an edge that is on this day, or the whole. */
    const gripAt = (item: HTMLElement, y: number): Grip => {
      const box = item.getBoundingClientRect();
      if (!item.classList.contains('before') && y < box.top + rim) return 'start';
      if (!item.classList.contains('after') && y > box.bottom - rim) return 'end';
      return 'whole';
    };

    const down = (event: PointerEvent) => {
      const target = event.target as HTMLElement;
      const item = target.closest<HTMLElement>('[data-grid-item]');
      if (!item || event.button !== 0 || !event.isPrimary) return;
      if (board.carry) void board.put();
      const id = item.dataset.gridItem ?? '';
      const entry = board.entries.get(id);
      const time = hours(entry);
      const grip = time && !entry?.session.locked ? gripAt(item, event.clientY) : 'whole';
      const over = time && cellsAt(event.clientX, event.clientY);
      const at = over && absolute(board.days, over.date, over.minute);
      const begins = time && absolute(board.days, time.date, time.minute);
      const below = at !== null && begins !== null ? Math.max(0, at - begins) : 0;
      pressed = { pointer: event.pointerId, id, grip, x: event.clientX, y: event.clientY, below };
    };

    const move = (event: PointerEvent) => {
      if (!pressed || event.pointerId !== pressed.pointer) return;
      last = { x: event.clientX, y: event.clientY, fine: event.shiftKey };
      if (!board.carry) {
        if (Math.hypot(last.x - pressed.x, last.y - pressed.y) < slack) return;
        if (!board.take(pressed.id, 'pointer')) return end();
        root.setPointerCapture(event.pointerId);
        frame = requestAnimationFrame(scroll);
      }
      look();
    };

    const up = (event: PointerEvent) => {
      if (!pressed || event.pointerId !== pressed.pointer) return;
      const carried = board.carry?.by === 'pointer';
      if (carried) {
        last = { x: event.clientX, y: event.clientY, fine: event.shiftKey };
        look();
        // The click that follows is not meant for what lies below.
        const swallow = (click: Event) => {
          click.preventDefault();
          click.stopPropagation();
        };
        root.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => root.removeEventListener('click', swallow, { capture: true }));
        void board.put();
      }
      end();
    };

    const cancel = () => {
      if (pressed && board.carry?.by === 'pointer') board.cancel();
      end();
    };

    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || board.carry?.by !== 'pointer') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };

    root.addEventListener('pointerdown', down);
    root.addEventListener('pointermove', move);
    root.addEventListener('pointerup', up);
    root.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, { capture: true });
    return () => {
      end();
      root.removeEventListener('pointerdown', down);
      root.removeEventListener('pointermove', move);
      root.removeEventListener('pointerup', up);
      root.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, { capture: true });
    };
  };
}
