/** The browser's way to Rust: `serve` on this machine, with a session that the token in the printed address opens once. */
import type { Progress } from './generated/types';

const key = 'periplo.session';

let session: Promise<string> | null = null;

/** The session of this tab: opened once with the token in the address, which is spent by it and taken out. */
async function openSession(): Promise<string> {
  const address = new URL(globalThis.location.href);
  const token = address.searchParams.get('token');
  if (token) {
    address.searchParams.delete('token');
    history.replaceState(null, '', address);
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.ok) sessionStorage.setItem(key, ((await response.json()) as { session: string }).session);
  }
  return sessionStorage.getItem(key) ?? '';
}

/** What a request says to be let in. */
export async function authorized(): Promise<Record<string, string>> {
  session ??= openSession();
  return { authorization: `Bearer ${await session}` };
}

/** The error in a refusal, as it travels. */
async function refusal(response: Response): Promise<unknown> {
  if (response.status === 401) return { code: 'no-session', args: {} };
  try {
    return await response.json();
  } catch {
    return { code: 'unreachable', args: { detail: `HTTP ${response.status}` } };
  }
}

/** One event of a stream of server-sent events. */
export interface ServerEvent {
  event: string;
  data: string;
}

/** Splits what a stream has sent so far into whole events and the rest. */
export function events(text: string): { events: ServerEvent[]; rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  return {
    events: blocks.map((block) => {
      const lines = block.split('\n');
      const of = (name: string) =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
          .join('\n');
      return { event: of('event') || 'message', data: of('data') };
    }),
    rest,
  };
}

/** Posts a request. Progress comes as events before the reply; aborting the request cancels the work. */
export async function post<T>(
  name: string,
  request: unknown,
  watch: { onprogress?: (progress: Progress) => void; signal?: AbortSignal },
): Promise<T> {
  const response = await fetch(`/api/call/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      ...(await authorized()),
      'content-type': 'application/json',
      accept: watch.onprogress ? 'text/event-stream' : 'application/json',
    },
    body: JSON.stringify(request ?? null),
    signal: watch.signal,
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream') && response.body) {
    return follow<T>(response.body, watch.onprogress);
  }
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as T;
}

async function follow<T>(
  body: ReadableStream<Uint8Array>,
  onprogress?: (progress: Progress) => void,
): Promise<T> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const read = events(text + decoder.decode(value, { stream: true }));
    text = read.rest;
    for (const { event, data } of read.events) {
      if (event === 'progress') onprogress?.(JSON.parse(data) as Progress);
      else if (event === 'error') throw JSON.parse(data) as unknown;
      else if (event === 'reply') return JSON.parse(data) as T;
    }
  }
  throw new Error('the stream ended before the reply');
}

/** Sends a file, and gives the name by which a request can use it. */
export async function upload(file: File): Promise<string> {
  const response = await fetch(`/api/upload/${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { ...(await authorized()), 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw await refusal(response);
  return ((await response.json()) as { upload: string }).upload;
}
