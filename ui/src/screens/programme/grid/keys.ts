/** The grid without a pointer: the arrows walk, with Alt they carry, with Ctrl and Alt they make longer or shorter. */
import { setStop } from '../../../lib/roving';
import { settings } from '../../../lib/settings.svelte';
import type { Board } from './board.svelte';
import { type Arrow, snap } from './geometry';

const arrows: Record<string, Arrow> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What the keys ask for besides moving. */
export interface Asks {
  /** Opens the dialog that moves a session. */
  onmove: (id: string) => void;
}

/** An attachment for what holds the grid and the tray. */
export function keyed(board: Board, asks: Asks) {
  return (root: HTMLElement) => {
    const itemOf = (id: string) => root.querySelector<HTMLElement>(`[data-grid-item="${CSS.escape(id)}"]`);
    /** What has the focus as soon as it is drawn: a long day comes in parts. */
    let awaited: string | null = null;
    const focus = (id: string) => {
      const item = itemOf(id);
      awaited = item ? null : id;
      item?.focus();
    };
    const isFree = (id: string) => {
      const now = document.activeElement as HTMLElement | null;
      return !now || now === document.body || now === root || now.dataset.gridItem === id;
    };
    board.focus = (id, surely = false) => {
      if (!isFree(id) && !surely) return;
      const item = itemOf(id);
      awaited = item ? null : id;
      item?.focus({ preventScroll: true });
    };

    /** One stop for Tab in the grid and one in the tray: the session last used, else the first. */
    const settle = (current?: HTMLElement) => {
      for (const part of root.querySelectorAll<HTMLElement>('[data-grid-stops]')) {
        const items = [...part.querySelectorAll<HTMLElement>('[data-grid-item]')];
        const at = current ?? document.activeElement;
        const own =
          items.find((item) => item === at) ?? items.find((item) => item.getAttribute('tabindex') === '0');
        for (const item of items) setStop(item, item === (own ?? items[0]));
      }
    };

    const carried = (): boolean => board.carry?.by === 'keys';
    const carry = (id: string, act: () => void) => {
      if (carried() || board.take(id, 'keys')) act();
    };

    const done = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };

    const onkeydown = (event: KeyboardEvent) => {
      if (event.metaKey || event.isComposing) return;
      const item = (event.target as HTMLElement).closest<HTMLElement>('[data-grid-item]');
      const id = carried() ? board.carry?.id : item?.dataset.gridItem;
      if (!id) return;
      const { altKey: alt, ctrlKey: ctrl, shiftKey: shift, key } = event;
      const arrow = arrows[key];
      if (carried()) {
        if (key === 'Escape' || (ctrl && key.toLowerCase() === 'z')) {
          done(event);
          return board.cancel();
        }
        if (key === 'Enter' || key === ' ') {
          done(event);
          return void board.put();
        }
        if (key === 'Tab') void board.put();
      }
      if (arrow && ctrl && alt) {
        done(event);
        const longer = arrow === 'down' || arrow === 'right';
        return carry(id, () => board.stretch(longer ? snap : -snap));
      }
      if (arrow && alt && !ctrl) {
        done(event);
        const step = shift ? 5 : snap;
        const [minutes, columns] = { up: [-step, 0], down: [step, 0], left: [0, -1], right: [0, 1] }[
          arrow
        ] as [number, number];
        return carry(id, () => board.nudge(minutes, columns));
      }
      if (alt && !ctrl && (key === 'PageUp' || key === 'PageDown')) {
        done(event);
        return carry(id, () => board.nudgeDay(key === 'PageUp' ? -1 : 1));
      }
      if (alt && !ctrl && (key === 'Backspace' || key === 'Delete')) {
        done(event);
        return carry(id, () =>
          board.over({ time: { form: 'tray' }, column: board.carry?.from.column ?? '' }),
        );
      }
      if (alt && !ctrl && key === 'Home') {
        done(event);
        return carry(id, () => board.toBand());
      }
      if (alt || ctrl) return;
      if (arrow) {
        done(event);
        if (carried()) void board.put();
        const next = board.next(id, arrow);
        if (next) focus(next);
      } else if (key.toLowerCase() === 'm' && !shift && settings.plainKeys) {
        done(event);
        asks.onmove(id);
      }
    };

    const onfocusin = (event: FocusEvent) => {
      const item = (event.target as HTMLElement).closest<HTMLElement>('[data-grid-item]');
      if (!item) return;
      awaited = null;
      settle(item);
    };

    const onfocusout = (event: FocusEvent) => {
      const to = event.relatedTarget as HTMLElement | null;
      if (carried() && to && !root.contains(to)) void board.put();
    };

    settle();
    const watcher = new MutationObserver(() => {
      settle();
      if (awaited && isFree(awaited)) itemOf(awaited)?.focus({ preventScroll: true });
      // What is carried to a day that is not in view is no longer drawn; the keys are still its own.
      if (carried() && !root.contains(document.activeElement)) root.focus({ preventScroll: true });
    });
    watcher.observe(root, { childList: true, subtree: true });
    root.addEventListener('keydown', onkeydown);
    root.addEventListener('focusin', onfocusin);
    root.addEventListener('focusout', onfocusout);
    return () => {
      watcher.disconnect();
      root.removeEventListener('keydown', onkeydown);
      root.removeEventListener('focusin', onfocusin);
      root.removeEventListener('focusout', onfocusout);
    };
  };
}
