/** How the list of a kind of records is searched, ordered and narrowed, and what it tells of each besides its name. */
import type { AnyRecord, Choice, Kind, Moment, Schedule, SheetList } from '../api/generated/types';
import type { Named, Shape } from '../lib/lists.svelte';
import { country } from '../lib/look';
import { t } from '../lib/messages.svelte';
import { dateOf } from '../lib/wall';
import { modeWord, organizationWord, statusWord } from '../lib/words';

/** The list of a kind as a sheet. */
export const sheetOf: Partial<Record<Kind, SheetList>> = {
  leg: 'legs',
  venue: 'venues',
  session: 'sessions',
  track: 'tracks',
  person: 'people',
  organization: 'organizations',
  delegation: 'delegations',
  journey: 'journeys',
  stay: 'stays',
  task: 'tasks',
  outcome: 'outcomes',
  host_event: 'host_events',
  place: 'places',
  room: 'rooms',
};

function dayOfSchedule(schedule: Schedule): string {
  if (schedule === 'unscheduled') return '';
  return 'days' in schedule ? schedule.days.from : dateOf(schedule.span.start);
}

function dayOfMoment(moment: Moment): string {
  if (moment === 'unknown') return '';
  return 'day' in moment ? moment.day.date : dateOf(moment.at.time);
}

/** The day of a record; nothing where it has none. */
export function dayOf(record: AnyRecord | undefined): string {
  switch (record?.kind) {
    case 'leg':
    case 'host_event':
      return record.fields.starts ?? '';
    case 'session':
      return dayOfSchedule(record.fields.schedule);
    case 'journey':
      return dayOfMoment(record.fields.departs);
    case 'stay':
      return record.fields.check_in;
    case 'task':
      return record.fields.due ?? '';
    case 'outcome':
      return record.fields.date ?? '';
    default:
      return '';
  }
}

/** How a record is, as far as people part a list by it. */
export function stateOf(record: AnyRecord | undefined): Named[] {
  switch (record?.kind) {
    case 'session':
      return [{ value: record.fields.status, text: t(statusWord[record.fields.status]) }];
    case 'organization':
      return [{ value: record.fields.kind, text: t(organizationWord[record.fields.kind]) }];
    case 'task':
      return [
        record.fields.done
          ? { value: 'done', text: t('field-done') }
          : { value: 'open', text: t('list-task-open') },
      ];
    case 'venue':
      return [
        record.fields.lodging
          ? { value: 'lodging', text: t('field-lodging-venue') }
          : { value: 'venue', text: t('list-no-lodging') },
      ];
    case 'journey':
      return [{ value: record.fields.mode, text: t(modeWord[record.fields.mode]) }];
    case 'stay':
      return [
        record.fields.confirmed
          ? { value: 'confirmed', text: t('field-confirmed') }
          : { value: 'unconfirmed', text: t('unconfirmed') },
      ];
    default:
      return [];
  }
}

const dated: Kind[] = ['leg', 'host_event', 'session', 'journey', 'stay', 'task', 'outcome'];
const parted: Kind[] = ['session', 'organization', 'task', 'venue', 'journey', 'stay'];
const described: Kind[] = ['venue', 'room', 'person', 'organization'];
const inCountries: Kind[] = ['place', 'person', 'organization'];

/** What tells a record from others of its name; days have a column of their own. */
export const detailOf = (kind: Kind, choice: Choice): string =>
  described.includes(kind) ? (choice.detail ?? '') : '';

export function recordShape(kind: Kind): Shape<Choice> {
  const day = { value: 'day', text: t('field-date') };
  const detail = { value: 'detail', text: t('list-detail') };
  const land = { value: 'country', text: t('field-country') };
  const state = { value: 'state', text: t('list-state') };
  const has = (kinds: Kind[]) => kinds.includes(kind);
  return {
    texts: (one) => [one.label, one.detail],
    sorts: [
      { value: 'name', text: t('field-name') },
      ...(has(dated) ? [{ ...day, by: (one: Choice) => dayOf(one.record) }] : []),
      ...(has(described) ? [{ ...detail, by: (one: Choice) => detailOf(kind, one) }] : []),
      ...(has(inCountries) ? [{ ...land, by: (one: Choice) => one.country && country(one.country) }] : []),
      ...(has(parted) ? [{ ...state, by: (one: Choice) => stateOf(one.record)[0]?.text }] : []),
    ],
    columns: [
      ...(has(dated) ? [day] : []),
      ...(has(described) ? [detail] : []),
      ...(has(inCountries) ? [land] : []),
      ...(has(parted) ? [state] : []),
    ],
    filter: has(parted)
      ? { label: t('list-narrow'), all: t('list-narrow-all'), of: (one) => stateOf(one.record) }
      : undefined,
  };
}
