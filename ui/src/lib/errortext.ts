/** Errors in the viewer's words: what happened, to what, and what to do. */
import type { FluentVariable } from '@fluent/bundle';

import type { WireError } from '../api/errors';
import { moment } from './look';
import { has, t } from './messages.svelte';

const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const kinds = /^[a-z]+(_[a-z]+)*$/;

/** An argument as people read it: wall times in the viewer's clock, names of kinds, fields and reasons in words. */
function argument(name: string, value: unknown, all: Record<string, unknown>): FluentVariable {
  if (typeof value === 'number') return value;
  const text = Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '');
  if (wall.test(text)) return moment(text);
  if (name === 'kind' && kinds.test(text) && has(`record-${text}`)) return t(`record-${text}`);
  if (name === 'field' && has(`field-${text}`)) return t(`field-${text}`);
  if (name === 'reason' && has(text)) return t(text, plain(all));
  return text;
}

function plain(args: Record<string, unknown>): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value ?? ''),
    ]),
  );
}

function shown(args: Record<string, unknown>): Record<string, FluentVariable> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, argument(name, value, args)]));
}

/** What happened. */
export function errorText(error: WireError): string {
  if (error.code === 'unreachable') return t('unreachable', shown(error.args));
  if (error.code === 'no-session') return t('no-session');
  return t(`error-${error.code}`, shown(error.args));
}

/** What to do about it, where there is something to do. */
export function hintText(error: WireError): string | null {
  return error.hint ? t(error.hint, shown(error.args)) : null;
}
