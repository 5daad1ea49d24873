/** Where the keyboard stands when what it stood on goes away. */
import { tick } from 'svelte';

/** After what is about to be drawn: where what has the focus now goes away, gives the focus to what the dialog offers next. */
export async function keepFocus(): Promise<void> {
  const before = document.activeElement;
  await tick();
  if (before?.isConnected && before !== document.body) return;
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  const next = ['.progress button', '.dialog-actions button:last-child', '.dialog-close']
    .map((place) => dialog?.querySelector<HTMLElement>(place))
    .find(Boolean);
  next?.focus();
}
