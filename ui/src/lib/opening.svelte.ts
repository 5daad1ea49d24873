/**
 * Files that come in from elsewhere: dropped on the window, opened from the file manager, or chosen for a dialog.
 *
 * They wait while a dialog stands, and what is read into a workspace waits until one is open. Of several, the person says which is next.
 */
import { toast } from 'svelte-sonner';

import { call } from '../api/call';
import { type WireError, wireError } from '../api/errors';
import type { Source } from '../api/generated/types';
import { program, takeOver } from './app.svelte';
import { delegateBundle } from './delegatebundle.svelte';
import { dialogs } from './dialogs.svelte';
import { t } from './messages.svelte';
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
  /** A workspace that would take the place of the open one, if the person says so. */
  workspace = $state.raw<GivenFile | null>(null);
  /** Files that nobody has looked at yet, in the order in which they came. */
  waiting = $state.raw<GivenFile[]>([]);
  /** Whether those came with others, so that the person chooses which is next. */
  several = $state(false);
  /** Whether those are shown, to choose from. */
  lists = $state(false);
  /** Files that are read as soon as a workspace is open. */
  later = $state.raw<GivenFile[]>([]);
  /** A file is being looked at. */
  looking = $state(false);
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

/** Takes files in that were dropped or opened from outside. They are opened as soon as nothing else asks for an answer. */
export function receive(files: GivenFile[]): void {
  const [first] = files;
  if (!first) return;
  opening.waiting = [...opening.waiting, ...files];
  if (opening.waiting.length > 1) opening.several = true;
  if (dialogs.standing > 0 && !opening.lists)
    toast(t('opening-waits', { count: files.length, name: first.name }));
}

/** Whether nothing stands in the way of the next file. */
const idle = (): boolean =>
  dialogs.standing === 0 &&
  opening.reader === null &&
  opening.error === null &&
  opening.workspace === null &&
  !opening.looking;

/** Opens what waits, or shows it where it is more than one, unless something stands in its way. For an effect, which does it when it may. */
export function openNext(): void {
  if (program.view?.workspace && opening.later.length > 0) {
    const files = opening.later;
    opening.later = [];
    receive(files);
  }
  const [file] = opening.waiting;
  if (!file || !idle()) return;
  if (opening.several) opening.lists = true;
  else {
    opening.waiting = [];
    void openFile(file);
  }
}

/** Opens one of those that wait; the others go on waiting. */
export function openOf(file: GivenFile): void {
  opening.lists = false;
  opening.waiting = opening.waiting.filter((other) => other !== file);
  if (opening.waiting.length === 0) opening.several = false;
  void openFile(file);
}

/** Leaves those that wait unopened. */
export function forgetWaiting(): void {
  opening.lists = false;
  opening.waiting = [];
  opening.several = false;
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
  opening.looking = true;
  try {
    if (file.name.endsWith('.periplo')) return await offerWorkspace(file);
    const known = await call('file_recognize', { source: file.source });
    if (known.form === 'workspace') await offerWorkspace(file);
    else if (known.form === 'delegate_bundle') lookThrough(file);
    else if (program.view?.workspace) read(known.form, file);
    else keepForLater(file);
  } catch (thrown) {
    fail(wireError(thrown));
  } finally {
    opening.looking = false;
  }
}

/** Says why a file cannot be opened. */
export function fail(error: WireError): void {
  opening.reader = null;
  opening.error = error;
}

/** Keeps a file until a workspace is open, and shows where one is chosen. */
function keepForLater(file: GivenFile): void {
  opening.later = [...opening.later, file];
  go('#/');
}

/** Opens a workspace; where another is open, asks first. */
async function offerWorkspace(file: GivenFile): Promise<void> {
  if (!('path' in file.source)) return fail(wireError({ code: 'path-refused', args: {} }));
  const open = program.view?.workspace;
  if (!open) return openWorkspace(file.source.path);
  if (open.path === file.source.path) toast(t('opening-same', { name: open.name }));
  else opening.workspace = file;
}

/** Opens a workspace in the place of the one that is open. */
export async function openWorkspace(path: string): Promise<void> {
  opening.workspace = null;
  try {
    takeOver(await call('workspace_open', { path }));
    go('#/');
  } catch (thrown) {
    fail(wireError(thrown));
  }
}

/** Shows a bundle that was made for a delegate, as they see it. */
function lookThrough(file: GivenFile): void {
  opening.reader = null;
  delegateBundle.source = file.source;
  go('#/delegate');
}
