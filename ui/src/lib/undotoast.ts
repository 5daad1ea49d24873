/** A passing word on what was done, with the way back. */
import { toast } from 'svelte-sonner';

import { undo } from './app.svelte';
import { t } from './messages.svelte';

export function toastUndo(done: string): void {
  toast(done, { action: { label: t('undo'), onClick: () => void undo() } });
}
