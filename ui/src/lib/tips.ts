/**
 * An attachment for the frame of the window: what its `[data-tip]` elements tell a pointer that rests. A `title` that is
 * always there would be heard after the name, and an element over each for it alone is one more to draw.
 */
export function tips(frame: HTMLElement) {
  const tipped = (event: PointerEvent) => (event.target as Element).closest<HTMLElement>('[data-tip]');
  const over = (event: PointerEvent) => {
    const element = tipped(event);
    if (element) element.title = element.dataset.tip ?? '';
  };
  const out = (event: PointerEvent) => tipped(event)?.removeAttribute('title');
  frame.addEventListener('pointerover', over);
  frame.addEventListener('pointerout', out);
  return () => {
    frame.removeEventListener('pointerover', over);
    frame.removeEventListener('pointerout', out);
  };
}
