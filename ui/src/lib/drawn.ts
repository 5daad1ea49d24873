/** Notes when something was on the screen, in the browser's own record of times, where who measures finds it. */

/** Does something after the frame that shows what changed just now. */
export function afterDrawn(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Marks, after the frame that shows it, that something was drawn for the first time. */
export function markDrawn(name: string): void {
  if (performance.getEntriesByName(name).length === 0) afterDrawn(() => performance.mark(name));
}
