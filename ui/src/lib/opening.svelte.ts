/** Files that come in from elsewhere: dropped on the window, opened from the file manager, or chosen for a dialog. */
import { call } from '../api/call';
import { type WireError, wireError } from '../api/errors';
import type { Source } from '../api/generated/types';
import { takeOver } from './app.svelte';
import { delegateBundle } from './delegatebundle.svelte';
import { go, route } from './route.svelte';

/** What reads a file after it was looked at. */
export type Reader = 'calendar' | 'programme' | 'bundle';

/** A file and the name that people know it by. */
export interface GivenFile {
  source: Source;
  name: string;
}

class Opening {
  /** The dialog that stands. */
  reader = $state<Reader | null>(null);
  /** The file that was given to it; none where it is chosen there. */
  file = $state.raw<GivenFile | null>(null);
  /** The short name of the forum that it is read into; empty where that is chosen there. */
  forum = $state('');
  /** Why a file could not be opened. */
  error = $state.raw<WireError | null>(null);
}

export const opening = new Opening();

/** The forum that is on the screen; empty where there is none. */
function forumHere(): string {
  const here = route();
  return here.screen === 'forum' ? here.forum : '';
}

/** Asks for a file to read, into the forum that is on the screen where there is one. */
export function read(reader: Reader, file: GivenFile | null = null): void {
  opening.error = null;
  opening.file = file;
  opening.forum = forumHere();
  opening.reader = reader;
}

/** Whether a file is a workspace, or was one: what has happened to it is told when it is opened. */
export async function isWorkspace(file: GivenFile): Promise<boolean> {
  if (file.name.endsWith('.periplo')) return true;
  try {
    return (await call('file_recognize', { source: file.source })).form === 'workspace';
  } catch {
    return false;
  }
}

/** Opens a file by what is in it, whatever its name. */
export async function openFile(file: GivenFile): Promise<void> {
  opening.error = null;
  try {
    if (file.name.endsWith('.periplo')) return await openWorkspace(file);
    const known = await call('file_recognize', { source: file.source });
    if (known.form === 'workspace') await openWorkspace(file);
    else if (known.form === 'delegate_bundle') lookThrough(file);
    else read(known.form, file);
  } catch (thrown) {
    fail(wireError(thrown));
  }
}

/** Says why a file cannot be opened. */
export function fail(error: WireError): void {
  opening.reader = null;
  opening.error = error;
}

async function openWorkspace(file: GivenFile): Promise<void> {
  if (!('path' in file.source)) return fail(wireError({ code: 'path-refused', args: {} }));
  takeOver(await call('workspace_open', { path: file.source.path }));
  go('#/');
}

/** Shows a bundle that was made for a delegate, as they see it. */
function lookThrough(file: GivenFile): void {
  opening.reader = null;
  delegateBundle.source = file.source;
  go('#/delegate');
}
