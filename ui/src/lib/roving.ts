/** Arrow keys within a list: one stop for Tab, the arrows move inside it. */

/** Makes an element a stop for Tab, or not; what it is already is not written again, for that would be drawn anew. */
export function setStop(item: HTMLElement, stop: boolean): void {
  const index = stop ? '0' : '-1';
  if (item.getAttribute('tabindex') !== index) item.setAttribute('tabindex', index);
}

/**
 * An attachment for the container: Up and Down, Home and End move among its `[data-roving]` elements; the one last
 * used is the one Tab comes back to. `across` adds Left and Right, for bars and grids.
 */
export function roving(across = false) {
  return (container: HTMLElement) => {
    const all = () => [...container.querySelectorAll<HTMLElement>('[data-roving]')];
    const isSeen = (item: HTMLElement) => item.checkVisibility();
    const items = () => all().filter(isSeen);

    const settle = (current?: HTMLElement) => {
      const every = all();
      // Whether one is seen is asked of few: it has the styles of the page worked out.
      const chosen = every.find((item) => item.getAttribute('aria-current') === 'true');
      const stop = current ?? (chosen && isSeen(chosen) ? chosen : every.find(isSeen));
      for (const item of every) setStop(item, item === stop);
    };

    const onkeydown = (event: KeyboardEvent) => {
      const seen = items();
      const at = seen.indexOf(document.activeElement as HTMLElement);
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      const back = event.key === 'ArrowUp' || (across && event.key === 'ArrowLeft');
      const on = event.key === 'ArrowDown' || (across && event.key === 'ArrowRight');
      const next =
        event.key === 'Home' ? 0 : event.key === 'End' ? seen.length - 1 : back ? at - 1 : on ? at + 1 : at;
      if (next === at && !back && !on) return;
      event.preventDefault();
      seen[Math.max(0, Math.min(seen.length - 1, next))]?.focus();
    };

    const onfocusin = (event: FocusEvent) => {
      const item = (event.target as HTMLElement).closest<HTMLElement>('[data-roving]');
      if (item && container.contains(item)) settle(item);
    };

    settle();
    const watcher = new MutationObserver(() => {
      if (container.querySelectorAll('[data-roving]:not([tabindex="-1"])').length !== 1) settle();
    });
    watcher.observe(container, { childList: true, subtree: true });
    container.addEventListener('keydown', onkeydown);
    container.addEventListener('focusin', onfocusin);
    return () => {
      watcher.disconnect();
      container.removeEventListener('keydown', onkeydown);
      container.removeEventListener('focusin', onfocusin);
    };
  };
}
