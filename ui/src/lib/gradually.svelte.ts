/** Long lists come onto the screen in parts: what fills it at once, the rest in the frames that follow. */
import { afterDrawn } from './drawn';

/** So many fill any screen. */
const first = 60;
/** So many more with each frame keep the keys answered. */
const more = 90;

/** How many of a list to draw by now. For use while a component is set up. */
export function gradually(length: () => number): () => number {
  let drawn = $state(first);
  $effect(() => {
    if (drawn >= length()) return;
    let current = true;
    afterDrawn(() => {
      if (current) drawn += more;
    });
    return () => {
      current = false;
    };
  });
  return () => drawn;
}
