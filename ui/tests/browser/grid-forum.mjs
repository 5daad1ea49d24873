/** A forum with 500 sessions in three days of Santiago, on the second of which the clock goes from midnight to one. */

const id = (number) => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const forum = id(1);
export const leg = id(2);
export const days = ['2026-09-05', '2026-09-06', '2026-09-07'];
const [place, event] = [id(3), id(4)];
const of = (number) => ({ id: id(number) });
const rooms = 20;
export const room = (number) => id(200 + number);

const session = (number, title, fields) => ({
  id: id(1000 + number),
  forum: of(1),
  leg: of(2),
  title: { en: title },
  kind: 'panel',
  status: 'confirmed',
  rank: '80',
  ...fields,
});
const inRoom = (number) => ({ venue: of(100 + (number % 4)), room: { id: room(number) } });
const span = (start, end) => ({ schedule: { span: { start, end } } });

/** The sessions that the tests carry, by their titles; they stand in rooms 15 and 19, side by side, where nothing else does. */
export const named = {
  Concert: session(900, 'Concert', { ...inRoom(19), ...span('2026-09-05T20:00', '2026-09-05T21:30') }),
  Workshop: session(901, 'Workshop', { ...inRoom(19), ...span('2026-09-07T10:00', '2026-09-07T11:00') }),
  Lunch: session(902, 'Lunch', {
    schedule: { days: { from: '2026-09-06', to: '2026-09-06', part: 'midday' } },
    status: 'tentative',
  }),
  Idea: session(903, 'Idea', { planned_minutes: 45, status: 'draft' }),
  Fair: session(904, 'Fair', {
    ...span('2026-09-05T18:00', '2026-09-05T19:00'),
    ...inRoom(15),
    overlay_of: { id: event },
  }),
};

const others = Array.from({ length: rooms }, (_, number) => number).filter(
  (number) => ![15, 19].includes(number),
);

const usual = Array.from({ length: 495 }, (_, number) => {
  const start = `${days[number % 3]}T${String(9 + (Math.floor(number / 3 / 18) % 9)).padStart(2, '0')}`;
  return session(number, `Talk ${number}`, {
    ...inRoom(others[Math.floor(number / 3) % others.length]),
    ...span(`${start}:00`, `${start}:45`),
    status: ['confirmed', 'tentative', 'draft', 'cancelled'][number % 4],
  });
});

export const bundle = {
  format: 'periplo-bundle',
  version: 1,
  forum: { id: forum, name: 'Santiago 2026' },
  private: false,
  places: [{ id: place, name: 'Santiago', country: 'CL', zone: 'America/Santiago' }],
  host_events: [{ id: event, name: 'Host fair' }],
  venues: [0, 1, 2, 3].map((number) => ({
    id: id(100 + number),
    place: { id: place },
    name: `House ${number}`,
  })),
  rooms: Array.from({ length: rooms }, (_, number) => ({
    id: room(number),
    venue: of(100 + (number % 4)),
    name: `Room ${number}`,
    rank: `${(129 + number).toString(16)}80`,
  })),
  forums: [
    {
      id: forum,
      slug: 'santiago-2026',
      name: { en: 'Santiago 2026' },
      starts: days[0],
      ends: days[2],
      languages: ['en'],
    },
  ],
  legs: [{ id: leg, forum: of(1), place: { id: place }, starts: days[0], ends: days[2], rank: '80' }],
  sessions: [...usual, ...Object.values(named)],
};
