/** A passing word on what was done, with the way back. */
import { toast } from 'svelte-sonner';

import { undo } from './app.svelte';
import { afterDrawn } from './drawn';
import { t } from './messages.svelte';

export function toastUndo(done: string): void {
  // What was done is drawn first: a message measures itself, for which the whole page is laid out.
  afterDrawn(() => toast(done, { action: { label: t('undo'), onClick: () => void undo() } }));
}
