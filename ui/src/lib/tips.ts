/**
 * An attachment for the window: what its `[data-tip]` elements tell a pointer that rests. A `title` that is always there
 * would be heard after the name, and an element over each for it alone is one more to draw.
 */
export function tips(window: HTMLElement) {
  const tipped = (event: PointerEvent) => (event.target as Element).closest<HTMLElement>('[data-tip]');
  const over = (event: PointerEvent) => {
    const element = tipped(event);
    if (element) element.title = element.dataset.tip ?? '';
  };
  const out = (event: PointerEvent) => tipped(event)?.removeAttribute('title');
  window.addEventListener('pointerover', over);
  window.addEventListener('pointerout', out);
  return () => {
    window.removeEventListener('pointerover', over);
    window.removeEventListener('pointerout', out);
  };
}
