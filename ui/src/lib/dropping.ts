/** Files that are dropped on the window: by the webview's own word in the window, by the page's elsewhere. */
import { getCurrentWebview } from '@tauri-apps/api/webview';

import { wireError } from '../api/errors';
import { native, uploaded } from './files';
import type { GivenFile } from './opening.svelte';

export interface DropWatch {
  /** Files are held over the window, or no longer. */
  onover: (over: boolean) => void;
  /** Files were let go; each can be asked for. */
  ondrop: (files: (() => Promise<GivenFile>)[]) => void;
}

/** Watches for files that are dropped; gives a way to stop. */
export function watchDrops(watch: DropWatch): () => void {
  return native ? inWindow(watch) : onPage(watch);
}

/** The name of a file at a path. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

function inWindow({ onover, ondrop }: DropWatch): () => void {
  const stops = getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === 'over') return;
    onover(payload.type === 'enter');
    if (payload.type === 'drop' && payload.paths.length > 0)
      ondrop(payload.paths.map((path) => async () => ({ source: { path }, name: nameOf(path) })));
  });
  return () => void stops.then((stop) => stop());
}

function onPage({ onover, ondrop }: DropWatch): () => void {
  const stopper = new AbortController();
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
    document.addEventListener(name, (event) => holdsFiles(event) && act(event), { signal: stopper.signal });
  on('dragover', (event) => {
    event.preventDefault();
    onover(true);
  });
  // Leaving one element for another within the page has where it goes to; leaving the page has not.
  on('dragleave', (event) => {
    if (!event.relatedTarget) onover(false);
  });
  on('drop', (event) => {
    event.preventDefault();
    onover(false);
    const items = [...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file');
    const files = items.flatMap((item) => {
      const file = item.getAsFile();
      return file ? [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : [];
    });
    if (files.length > 0)
      ondrop(
        files.map(
          ({ file, isFolder }) =>
            () =>
              isFolder ? folder(file.name) : given(file),
        ),
      );
  });
  return () => stopper.abort();
}

const given = async (file: File): Promise<GivenFile> => ({ source: await uploaded(file), name: file.name });

/** A folder has nothing to upload. */
async function folder(file: string): Promise<never> {
  throw wireError({ code: 'unknown-file', args: { file }, hint: 'hint-folder' });
}
