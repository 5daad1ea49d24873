/** The program as a whole: which workspace is open, what undo would undo. */
import { call } from '../api/call';
import { refresh, type Writes, write } from '../api/live.svelte';
import type { AppView, StepView } from '../api/generated/types';
import { toast } from 'svelte-sonner';

import { type WireError, wireError } from '../api/errors';
import { afterDrawn } from './drawn';
import { errorText } from './errortext';
import { t } from './messages.svelte';
import { adopt } from './settings.svelte';

class Program {
  view = $state.raw<AppView | null>(null);
  /** What keeps the program from starting, or an undo from being done. */
  error = $state.raw<WireError | null>(null);
}

export const program = new Program();

/** Why the open workspace is for reading only; null where it is not. */
export function readOnly(): string | null {
  const because = program.view?.workspace?.read_only_because;
  return because ? errorText(wireError(because)) : null;
}

/** Takes over a fresh view of the program and shows everything anew. */
export function takeOver(view: AppView): void {
  program.view = view;
  program.error = null;
  adopt(view);
  refresh();
}

/** Reads the view of the program. */
export async function readProgram(): Promise<void> {
  try {
    program.view = await call('app_state', {});
    program.error = null;
  } catch (thrown) {
    program.error = wireError(thrown);
  }
}

/** What a step did, in a sentence. */
export function stepText(step: Pick<StepView, 'key' | 'args'>): string {
  // Of a step that took another back, what that other did is said.
  const { key, args: given } = step.args;
  if (step.key === 'reverted' && typeof key === 'string' && typeof given === 'object' && given) {
    return t('step-reverted', { step: stepText({ key, args: { ...given } }) });
  }
  const args: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(step.args)) {
    args[name] = typeof value === 'number' ? value : String(value ?? '');
  }
  return t(`step-${step.key}`, args);
}

/** Does a write, and reads anew what undo would undo. What went wrong is thrown. */
export const edit: typeof write = async <K extends Writes>(...given: Parameters<typeof write<K>>) => {
  const value = await write<K>(...given);
  await readProgram();
  return value;
};

async function turn(which: 'undo' | 'redo'): Promise<void> {
  const step = program.view?.workspace?.[which];
  if (!step) return;
  try {
    await edit(which, {});
    afterDrawn(() => toast(t(which === 'undo' ? 'undone' : 'redone', { step: stepText(step) })));
  } catch (thrown) {
    program.error = wireError(thrown);
  }
}

export const undo = (): Promise<void> => turn('undo');
export const redo = (): Promise<void> => turn('redo');
