/** Keeps the focus when what had it goes away: it goes to what stands nearest, and never back to the top of the page. */

const usable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

const seen = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });

/** What can have the focus in an element, in the order of the page. */
const stopsIn = (within: Element) =>
  [...within.querySelectorAll<HTMLElement>(usable)].filter(
    (element) => !element.matches(':disabled') && seen(element),
  );

/** The stop that follows a place in an element, else the one before it; where there is none, in what is around it. */
function nearest(within: Element, after: Node | null): HTMLElement | null {
  let place = after;
  for (let frame: Element | null = within; frame && frame !== document.body; frame = frame.parentElement) {
    const stops = stopsIn(frame);
    const here = place;
    const next =
      here &&
      stops.find(
        (stop) =>
          here.contains(stop) || here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    const found = next || stops.at(-1);
    if (found) return found;
    place = frame;
  }
  return null;
}

/** Watches for the focus going lost; for use in an effect. */
export function keepFocus(): () => void {
  /** What had the focus; once it is gone, what it went with. */
  let had: Node | null = null;
  /** Where it was taken out. */
  let place: { within: Element; after: Node | null } | null = null;

  const took = (event: FocusEvent) => {
    had = event.target as Node;
    place = null;
  };

  /** Who lets go of the focus by themselves has it nowhere. */
  const left = (event: FocusEvent) => {
    const element = event.target as HTMLElement;
    if (event.relatedTarget) return;
    setTimeout(() => {
      if (had === element && element.isConnected && document.hasFocus()) had = null;
    });
  };

  const lost = () => document.activeElement === document.body || document.activeElement === null;

  const giveBack = () => {
    if (!place || !lost()) return;
    const { within, after } = place;
    const next = within.isConnected ? nearest(within, after?.isConnected ? after : null) : null;
    // A dialog that went together with what opened it leaves what it stood before.
    const pane = document.querySelector('aside .pane:not([hidden])') ?? document.querySelector('aside');
    const behind = next ?? (pane ? stopsIn(pane)[0] : undefined);
    (behind ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: !behind });
  };

  const watcher = new MutationObserver((changes) => {
    for (const change of changes) {
      const gone = had;
      if (!gone || gone.isConnected) continue;
      if (![...change.removedNodes].some((node) => node.contains(gone))) continue;
      had = change.target;
      place = { within: change.target as Element, after: change.nextSibling };
    }
    if (!place || !lost()) return;
    // Whoever took it away may know better where the focus belongs.
    requestAnimationFrame(() => requestAnimationFrame(giveBack));
  });

  document.addEventListener('focusin', took);
  document.addEventListener('focusout', left);
  watcher.observe(document.body, { childList: true, subtree: true });
  return () => {
    watcher.disconnect();
    document.removeEventListener('focusin', took);
    document.removeEventListener('focusout', left);
  };
}
