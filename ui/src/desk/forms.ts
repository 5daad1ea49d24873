/** What can be made and changed by hand, and the form of each: the few fields it begins with, then those that unfold. */
import type { Kind } from '../api/generated/types';
import type { HelpTopic } from '../lib/help';
import {
  audienceWord,
  kindWord,
  modeWord,
  organizationWord,
  partnerWord,
  replyWord,
  roleWord,
  roomTypeWord,
  statusWord,
} from '../lib/words';

/** How a field is filled in. */
export type Control =
  | { of: 'text' | 'long' | 'localized' | 'localized-long' | 'date' | 'number' | 'decimal' | 'check' }
  | { of: 'country' | 'languages' | 'zone' | 'wall' | 'schedule' | 'colour' | 'hours' }
  | { of: 'choice'; words: Record<string, string>; optional?: boolean }
  | { of: 'record'; kind: Kind; within?: string }
  | { of: 'moment'; place: string }
  | { of: 'people'; link: 'traveller' | 'guest' | 'delegate'; via: string };

/** A field of a form. */
export interface FormField {
  name: string;
  control: Control;
  /** The message of its label, where it is not that of the field's name. */
  label?: string;
  /** What can be explained beside its label. */
  help?: HelpTopic;
}

/** The form of a kind of record. */
export interface Form {
  /** What is asked at once. */
  first: FormField[];
  /** What unfolds. */
  rest: FormField[];
  /** What hangs on the record, each with the field of it that refers back. */
  links: { kind: Kind; via: string }[];
}

const field = (
  name: string,
  of: Exclude<Control['of'], 'choice' | 'record' | 'moment' | 'people'>,
  label?: string,
) => ({
  name,
  control: { of },
  label,
});
const choice = (name: string, words: Record<string, string>, optional = false): FormField => ({
  name,
  control: { of: 'choice', words, optional },
});
const record = (name: string, kind: Kind, within?: string, label?: string): FormField => ({
  name,
  control: { of: 'record', kind, within },
  label,
});

const ours: FormField[] = [field('since', 'date'), field('until', 'date')];

/** The forms, in the order in which a forum is usually made. */
export const forms = {
  forum: {
    first: [
      field('name', 'localized'),
      field('starts', 'date'),
      field('ends', 'date'),
      field('languages', 'languages'),
    ],
    rest: [
      field('slug', 'text'),
      field('summary', 'localized-long'),
      record('organizer', 'organization'),
      record('follows', 'forum'),
    ],
    links: [
      { kind: 'leg', via: 'forum' },
      { kind: 'track', via: 'forum' },
      { kind: 'partner', via: 'forum' },
      { kind: 'task', via: 'forum' },
      { kind: 'outcome', via: 'forum' },
    ],
  },
  leg: {
    first: [record('place', 'place'), field('starts', 'date'), field('ends', 'date')],
    rest: [field('name', 'localized'), record('host_event', 'host_event'), field('notes', 'localized-long')],
    links: [{ kind: 'partner', via: 'leg' }],
  },
  session: {
    first: [
      field('title', 'localized'),
      choice('kind', kindWord),
      record('leg', 'leg', 'forum'),
      record('venue', 'venue'),
      record('room', 'room', 'venue'),
      field('schedule', 'schedule'),
      { ...choice('status', statusWord), help: 'status' },
    ],
    rest: [
      { ...choice('audience', audienceWord), help: 'audience' },
      record('track', 'track', 'forum'),
      field('abstract', 'localized-long'),
      field('planned_minutes', 'number'),
      field('pinned', 'check'),
      field('languages', 'languages'),
      field('capacity', 'number'),
      field('unnamed_heads', 'number'),
      { ...field('zone', 'zone'), help: 'clock' },
      field('online_url', 'text'),
      field('registration_url', 'text'),
      field('notes', 'localized-long'),
    ],
    links: [
      { kind: 'participation', via: 'session' },
      { kind: 'partner', via: 'session' },
    ],
  },
  person: {
    first: [field('name', 'text'), field('country', 'country')],
    rest: [
      field('badge_name', 'text'),
      record('home', 'place'),
      field('languages', 'languages'),
      field('biography', 'localized-long'),
    ],
    links: [
      { kind: 'affiliation', via: 'person' },
      { kind: 'availability', via: 'person' },
      { kind: 'private_person', via: 'person' },
    ],
  },
  organization: {
    first: [field('name', 'text'), choice('kind', organizationWord), field('country', 'country')],
    rest: [field('short_name', 'text'), field('site', 'text'), field('summary', 'localized-long')],
    links: [
      { kind: 'membership', via: 'member' },
      { kind: 'affiliation', via: 'organization' },
    ],
  },
  delegation: {
    first: [
      field('name', 'localized'),
      field('country', 'country'),
      {
        name: 'people',
        control: { of: 'people', link: 'delegate', via: 'delegation' },
        label: 'people-delegates',
      },
    ],
    rest: [
      record('organization', 'organization'),
      record('head', 'person'),
      field('official', 'check'),
      field('notes', 'localized-long'),
    ],
    links: [{ kind: 'partner', via: 'delegation' }],
  },
  place: {
    first: [field('name', 'text'), field('country', 'country'), { ...field('zone', 'zone'), help: 'clock' }],
    rest: [field('latitude', 'decimal'), field('longitude', 'decimal')],
    links: [{ kind: 'venue', via: 'place' }],
  },
  venue: {
    first: [
      field('name', 'text'),
      record('place', 'place'),
      field('address', 'text'),
      field('lodging', 'check'),
    ],
    rest: [
      field('hours', 'hours'),
      field('latitude', 'decimal'),
      field('longitude', 'decimal'),
      field('notes', 'localized-long'),
    ],
    links: [
      { kind: 'room', via: 'venue' },
      { kind: 'availability', via: 'venue' },
    ],
  },
  room: {
    first: [field('name', 'text'), record('venue', 'venue'), field('capacity', 'number')],
    rest: [],
    links: [{ kind: 'availability', via: 'room' }],
  },
  track: { first: [field('name', 'localized'), field('colour', 'colour')], rest: [], links: [] },
  host_event: {
    first: [field('name', 'text'), field('starts', 'date'), field('ends', 'date')],
    rest: [record('organization', 'organization'), field('site', 'text')],
    links: [],
  },
  journey: {
    first: [
      choice('mode', modeWord),
      record('from_place', 'place'),
      { name: 'departs', control: { of: 'moment', place: 'from_place' } },
      record('to_place', 'place'),
      { name: 'arrives', control: { of: 'moment', place: 'to_place' } },
      {
        name: 'people',
        control: { of: 'people', link: 'traveller', via: 'journey' },
        label: 'people-travellers',
      },
    ],
    rest: [
      field('operator', 'text'),
      field('number', 'text', 'field-journey-number'),
      record('from_venue', 'venue', 'from_place'),
      field('from_point', 'text'),
      record('to_venue', 'venue', 'to_place'),
      field('to_point', 'text'),
      field('confirmed', 'check'),
      field('notes', 'localized-long'),
    ],
    links: [{ kind: 'private_booking', via: 'journey' }],
  },
  stay: {
    first: [
      record('venue', 'venue', undefined, 'field-lodging-venue'),
      field('check_in', 'date'),
      field('check_out', 'date'),
      { name: 'people', control: { of: 'people', link: 'guest', via: 'stay' }, label: 'people-guests' },
    ],
    rest: [
      choice('room_type', roomTypeWord, true),
      field('confirmed', 'check'),
      field('notes', 'localized-long'),
    ],
    links: [{ kind: 'private_booking', via: 'stay' }],
  },
  task: {
    first: [field('title', 'text'), field('due', 'date'), record('owner', 'person'), field('done', 'check')],
    rest: [record('leg', 'leg', 'forum'), field('notes', 'long')],
    links: [],
  },
  outcome: {
    first: [field('title', 'localized'), field('date', 'date')],
    rest: [record('organization', 'organization')],
    links: [],
  },
  participation: {
    first: [
      record('person', 'person'),
      record('delegation', 'delegation'),
      record('organization', 'organization'),
      choice('role', roleWord),
      { ...choice('reply', replyWord), help: 'reply' },
    ],
    rest: [field('excused', 'check'), field('note', 'localized')],
    links: [],
  },
  partner: {
    first: [record('organization', 'organization'), choice('role', partnerWord)],
    rest: [field('note', 'localized')],
    links: [],
  },
  affiliation: {
    first: [
      record('person', 'person'),
      record('organization', 'organization'),
      field('role', 'localized', 'field-position'),
    ],
    rest: ours,
    links: [],
  },
  membership: {
    first: [record('network', 'organization', undefined, 'field-network')],
    rest: ours,
    links: [],
  },
  availability: {
    first: [
      field('available', 'check'),
      field('starts', 'wall', 'field-from'),
      field('ends', 'wall', 'field-to'),
      field('zone', 'zone'),
      field('note', 'text'),
    ],
    rest: [],
    links: [],
  },
  private_person: {
    first: [
      field('legal_name', 'text'),
      field('diet', 'text'),
      field('access_needs', 'text'),
      field('passport_country', 'country'),
      field('passport_expiry', 'date'),
    ],
    rest: [field('email', 'text'), field('telephone', 'text'), field('emergency_contact', 'text')],
    links: [],
  },
  private_booking: {
    first: [field('reference', 'text'), record('person', 'person'), field('notes', 'text')],
    rest: [],
    links: [],
  },
} satisfies Partial<Record<Kind, Form>>;

/** The kinds that have a form. */
export type FormKind = keyof typeof forms;

/** The form of a kind; none where it is not made by hand. */
export const formOf = (kind: Kind): Form | null => (isFormKind(kind) ? forms[kind] : null);

/** Whether a kind has a form. */
export function isFormKind(kind: Kind): kind is FormKind {
  return kind in forms;
}

/** The kinds that stand in the list of what a person makes; links are made where they belong. */
export const listed = [
  'leg',
  'venue',
  'session',
  'track',
  'person',
  'organization',
  'delegation',
  'journey',
  'stay',
  'task',
  'outcome',
  'host_event',
  'place',
  'room',
] as const satisfies FormKind[];

/** The kinds that belong to one forum. */
export const ofForum: Kind[] = [
  'leg',
  'session',
  'track',
  'delegation',
  'journey',
  'stay',
  'task',
  'outcome',
];
