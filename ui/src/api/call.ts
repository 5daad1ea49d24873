/** The one door to Rust: a command by its name, in the window and in the browser alike. */
import { Channel, invoke, isTauri } from '@tauri-apps/api/core';

import { wireError } from './errors';
import type { Commands, Progress } from './generated/types';
import { post } from './serve';

export type CommandName = keyof Commands & string;
export type Request<K extends CommandName> = Commands[K]['request'];
export type Reply<K extends CommandName> = Commands[K]['reply'];

/** How the caller of long work follows it and stops it. */
export interface Watch {
  onprogress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

let jobs = 0;

/** Calls a command; what is thrown is always a `WireError`. */
export async function call<K extends CommandName>(
  name: K,
  request: Request<K>,
  watch: Watch = {},
): Promise<Reply<K>> {
  try {
    return isTauri() ? await inWindow<K>(name, request, watch) : await post<Reply<K>>(name, request, watch);
  } catch (thrown) {
    throw wireError(thrown);
  }
}

async function inWindow<K extends CommandName>(
  name: K,
  request: Request<K>,
  watch: Watch,
): Promise<Reply<K>> {
  const job = ++jobs;
  const progress = new Channel<Progress>((told) => watch.onprogress?.(told));
  const cancel = () => void invoke('cancel', { job });
  watch.signal?.addEventListener('abort', cancel);
  try {
    return await invoke<Reply<K>>('call', { name, request, job, progress });
  } finally {
    watch.signal?.removeEventListener('abort', cancel);
  }
}
