/** Long lists come onto the screen in parts: what fills it at once, the rest in the frames that follow. */
import { untrack } from 'svelte';

import { afterDrawn } from './drawn';

/** How high the lowest row of a list is, in pixels. */
const row = 36;
/** So many rows fill the screen. */
const screenful = () => Math.ceil(innerHeight / row);
/** So many more with each frame keep the keys answered. */
const more = 90;

/**
 * How many of a list to draw by now: `first` at once, usually as many rows as fill the screen. With another thing that it is
 * the list `of` it begins anew. For use while a component is set up.
 */
export function gradually(
  length: () => number,
  first: () => number = screenful,
  of: () => unknown = () => null,
): () => number {
  let reached = $state.raw(untrack(() => ({ of: of(), count: first() })));
  const count = $derived(reached.of === of() ? reached.count : first());
  $effect(() => {
    if (count >= length()) return;
    const next = { of: of(), count: count + more };
    let current = true;
    afterDrawn(() => {
      if (current) reached = next;
    });
    return () => {
      current = false;
    };
  });
  return () => count;
}
