/** Files to read and to write: the system's own dialogs in the window, upload and download in a browser. */
import { isTauri } from '@tauri-apps/api/core';
import { open, save } from '@tauri-apps/plugin-dialog';

import type { Saved, Source, Target } from '../api/generated/types';
import { authorized, upload } from '../api/serve';

/** What kind of file is asked for. */
export interface FileKind {
  /** Its name to people. */
  name: string;
  /** Its endings, without the dot. */
  endings: string[];
}

/** Whether the system's own dialogs are at hand. */
export const native = isTauri();

/** Asks for a file to read in the window; null where the person thought better of it. */
export async function pickFile(kind: FileKind): Promise<Source | null> {
  const path = await open({ multiple: false, filters: [{ name: kind.name, extensions: kind.endings }] });
  return path ? { path } : null;
}

/** Asks for a folder to read in the window. */
export async function pickFolder(): Promise<Source | null> {
  const path = await open({ directory: true });
  return path ? { path } : null;
}

/** Asks where to put a folder of files: a folder in the window, a zip of this name in a browser. */
export async function folderTarget(name: string): Promise<Target | null> {
  if (!native) return { download: `${name}.zip` };
  const path = await open({ directory: true });
  return path ? { path } : null;
}

/** Asks where to put a file: a path in the window, a download under this name in a browser. */
export async function fileTarget(name: string, kind: FileKind): Promise<Target | null> {
  if (!native) return { download: name };
  const path = await save({ defaultPath: name, filters: [{ name: kind.name, extensions: kind.endings }] });
  return path ? { path } : null;
}

/** Sends a file that was chosen in a browser, and names it as a source. */
export async function uploaded(file: File): Promise<Source> {
  return { upload: await upload(file) };
}

/** Hands a finished download to the browser; in the window the file is where the person put it. */
export async function fetchDownload(saved: Saved): Promise<void> {
  if (!saved.download) return;
  const response = await fetch(saved.download, { headers: await authorized() });
  if (!response.ok) throw await response.json();
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = saved.to;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
