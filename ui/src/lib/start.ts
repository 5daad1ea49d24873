/** What the window opens: by itself when it starts, and what a later start of the program hands to it. A browser is given its workspace by `serve`. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

import { call } from '../api/call';
import { wireError } from '../api/errors';
import type { AppView } from '../api/generated/types';
import { program, takeOver } from './app.svelte';
import { nameOf } from './dropping';
import { native } from './files';
import { type GivenFile, isWorkspace, receive } from './opening.svelte';

/** The files that the program was asked to open and that nobody has taken up. */
async function asked(): Promise<GivenFile[]> {
  const paths = await invoke<string[]>('asked');
  return paths.map((path) => ({ source: { path }, name: nameOf(path) }));
}

let listening: Promise<unknown> | null = null;
let given: Promise<GivenFile[]> | null = null;

/** Listens for what a later start asks for, and gives what this one does, until it is opened. */
export function askedAtStart(): Promise<GivenFile[]> {
  given ??= (async () => {
    if (!native) return [];
    listening ??= listen('asked', async () => receive(await asked()));
    await listening;
    return asked();
  })();
  return given;
}

/**
 * Opens the workspace that the program was started with, else that of last time; on a first start, a new one in the usual place.
 * Other files that it was started with are read into that. Where that fails, it says why, and the person chooses.
 */
export async function openAtStart(view: AppView): Promise<void> {
  if (!native) return;
  const files = await askedAtStart();
  given = null;
  if (!view.workspace) {
    const lead = await firstWorkspaceOf(files);
    try {
      const known = lead ? pathOf(lead) : view.settings.recent[0];
      takeOver(known ? await call('workspace_open', { path: known }) : await firstWorkspace(view.usual_path));
    } catch (thrown) {
      program.error = wireError(thrown);
    }
    receive(files.filter((file) => file !== lead));
  } else {
    receive(files);
  }
}

const pathOf = ({ source }: GivenFile): string => ('path' in source ? source.path : '');

async function firstWorkspaceOf(files: GivenFile[]): Promise<GivenFile | null> {
  for (const file of files) if (await isWorkspace(file)) return file;
  return null;
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
