/** How the lists of journeys and stays are searched, ordered and narrowed. */
import type { JourneyView, StayView } from '../../api/generated/types';
import type { Named, Shape } from '../../lib/lists.svelte';
import { t } from '../../lib/messages.svelte';
import { words } from '../../lib/text';
import { daysBetween, dateOf } from '../../lib/wall';
import { modeWord, roomTypeWord } from '../../lib/words';

/** The day a journey begins; nothing where it has none yet. */
export function dayOf(journey: JourneyView): string {
  if (journey.when.form === 'span') return dateOf(journey.when.start.place.wall);
  if (journey.when.form === 'days') return journey.when.from;
  return journey.departure_day ?? '';
}

const booked = (confirmed: boolean): Named[] => [
  confirmed
    ? { value: 'confirmed', text: t('field-confirmed') }
    : { value: 'unconfirmed', text: t('unconfirmed') },
];

export const journeyShape = (languages: readonly string[]): Shape<JourneyView> => ({
  texts: ({ journey, from, to, travellers }) => [
    from,
    to,
    journey.operator,
    journey.number,
    words(journey.notes, languages),
    ...travellers.map(({ name }) => name),
  ],
  sorts: [
    { value: 'day', text: t('list-by-day') },
    { value: 'person', text: t('people-travellers'), by: (one) => one.travellers[0]?.name },
    { value: 'to', text: t('field-to_place'), by: (one) => one.to },
    {
      value: 'number',
      text: t('field-journey-number'),
      by: ({ journey }) => [journey.operator, journey.number].filter(Boolean).join(' '),
    },
  ],
  columns: [
    { value: 'number', text: t('field-journey-number') },
    { value: 'people', text: t('people-travellers') },
    { value: 'notes', text: t('field-notes') },
  ],
  filter: {
    label: t('list-narrow'),
    all: t('list-narrow-all'),
    of: ({ journey }) => [
      ...booked(journey.confirmed),
      { value: journey.mode, text: t(modeWord[journey.mode]) },
    ],
  },
});

export const stayShape = (languages: readonly string[]): Shape<StayView> => ({
  texts: ({ stay, venue, city, guests }) => [
    venue,
    city,
    words(stay.notes, languages),
    ...guests.map(({ name }) => name),
  ],
  sorts: [
    { value: 'day', text: t('list-by-day') },
    { value: 'person', text: t('people-guests'), by: (one) => one.guests[0]?.name },
    { value: 'venue', text: t('field-lodging-venue'), by: (one) => one.venue },
    {
      value: 'nights',
      text: t('list-nights'),
      by: ({ stay }) => -daysBetween(stay.check_in, stay.check_out),
    },
  ],
  columns: [
    { value: 'room', text: t('field-room_type') },
    { value: 'people', text: t('people-guests') },
    { value: 'notes', text: t('field-notes') },
  ],
  filter: {
    label: t('list-narrow'),
    all: t('list-narrow-all'),
    of: ({ stay, city }) => [
      ...booked(stay.confirmed),
      ...(city ? [{ value: `city ${city}`, text: city }] : []),
      ...(stay.room_type ? [{ value: stay.room_type, text: t(roomTypeWord[stay.room_type]) }] : []),
    ],
  },
});
