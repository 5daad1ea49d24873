/** What a new record begins with, so that little is left to say. */
import type { ForumView } from '../api/generated/types';
import { settings } from '../lib/settings.svelte';
import type { Values } from './desk.svelte';
import type { FormKind } from './forms';

/** The fields a new record of a kind begins with in a forum. */
export function presetOf(kind: FormKind, view: ForumView | null): Values {
  const forum = view?.forum;
  const last = view?.legs.at(-1)?.leg;
  const days = { starts: last?.ends ?? forum?.starts, ends: forum?.ends };
  const only = view?.legs.length === 1 ? view.legs[0] : undefined;
  switch (kind) {
    case 'forum':
      return { languages: [settings.language] };
    case 'leg':
      return { forum: forum?.id, ...days };
    case 'session':
      return {
        forum: forum?.id,
        leg: only?.leg.id,
        kind: 'panel',
        status: 'draft',
        audience: 'public',
        schedule: 'unscheduled',
      };
    case 'venue':
      return { place: only?.place.id };
    case 'organization':
      return { kind: 'other' };
    case 'journey':
      return { forum: forum?.id, mode: 'flight', departs: 'unknown', arrives: 'unknown' };
    case 'stay':
      return {
        forum: forum?.id,
        check_in: only?.leg.starts ?? forum?.starts,
        check_out: only?.leg.ends ?? forum?.ends,
      };
    case 'track':
      return { forum: forum?.id, colour: 'teal' };
    case 'delegation':
    case 'task':
    case 'outcome':
      return { forum: forum?.id };
    case 'participation':
      return { role: 'speaker', reply: 'invited' };
    case 'partner':
      return { role: 'supporter' };
    case 'availability':
      // Of a person, whose clock is meant is not plain: that of the first stop, to be seen and changed.
      return { zone: view?.legs[0]?.place.zone };
    default:
      return {};
  }
}
