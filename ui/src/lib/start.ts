/** What the window opens by itself when it starts. A browser is given its workspace by `serve`. */
import { invoke } from '@tauri-apps/api/core';

import { call } from '../api/call';
import { wireError } from '../api/errors';
import type { AppView } from '../api/generated/types';
import { program, takeOver } from './app.svelte';
import { nameOf } from './dropping';
import { native } from './files';
import { isWorkspace, openFile } from './opening.svelte';

/**
 * Opens the workspace that the program was started with, else that of last time; on a first start, a new one in the usual place.
 * Another file that it was started with is read into that. Where that fails, it says why, and the person chooses.
 */
export async function openAtStart(view: AppView): Promise<void> {
  if (!native || view.workspace) return;
  const path = await invoke<string | null>('asked');
  const asked = path ? { source: { path }, name: nameOf(path) } : null;
  const leads = asked !== null && (await isWorkspace(asked));
  try {
    const known = asked && leads ? asked.source.path : view.settings.recent[0];
    takeOver(known ? await call('workspace_open', { path: known }) : await firstWorkspace(view.usual_path));
  } catch (thrown) {
    program.error = wireError(thrown);
  }
  // What a delegate looks through needs no workspace.
  if (asked && !leads) await openFile(asked);
}

/** Makes a workspace, or opens the one that is there although no settings remember it. */
async function firstWorkspace(path: string): Promise<AppView> {
  try {
    return await call('workspace_create', { path });
  } catch (thrown) {
    if (wireError(thrown).code !== 'file-exists') throw thrown;
    return call('workspace_open', { path });
  }
}
