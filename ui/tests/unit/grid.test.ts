import { describe, expect, test } from 'vitest';

import type { GridDay, GridItem, GridSession, GridView } from '../../src/api/generated/types';
import {
  absolute,
  lanes,
  minuteOf,
  partsOf,
  segments,
  type Stop,
  walk,
  wallAt,
  within,
} from '../../src/screens/programme/grid/geometry';
import { Laying } from '../../src/screens/programme/grid/laid';

/** The weekend on which Santiago's clock goes from midnight to one. */
const days = [
  { date: '2026-09-05', minutes: 1440 },
  { date: '2026-09-06', minutes: 1380 },
];

test('minutes are counted from the first of the days on, each as long as it is', () => {
  expect(absolute(days, '2026-09-06', 30)).toBe(1470);
  expect(absolute(days, '2026-09-07', 0)).toBeNull();
  expect(within(days, 1470)).toEqual({ date: '2026-09-06', minute: 30 });
  expect(within(days, -20)).toEqual({ date: '2026-09-05', minute: 0 });
  expect(within(days, 9999)).toEqual({ date: '2026-09-06', minute: 1365 });
});

test('a stretch over midnight is in two parts', () => {
  expect(segments(days, '2026-09-05', 1410, 90)).toEqual([
    { date: '2026-09-05', from: 1410, to: 1440, before: false, after: true },
    { date: '2026-09-06', from: 0, to: 60, before: true, after: false },
  ]);
  expect(segments(days, '2026-09-06', 1350, 60)).toEqual([
    { date: '2026-09-06', from: 1350, to: 1380, before: false, after: true },
  ]);
  expect(segments(days, '2026-09-04', 0, 60)).toEqual([]);
});

describe('the lines of the hours', () => {
  const hours = [
    { minute: 0, wall: '2024-03-31T00:00' },
    { minute: 60, wall: '2024-03-31T01:00' },
    { minute: 120, wall: '2024-03-31T03:00', turned: 60 },
    { minute: 180, wall: '2024-03-31T04:00' },
  ];

  test.each([
    [45, '2024-03-31T00:45'],
    [119, '2024-03-31T01:59'],
    [120, '2024-03-31T03:00'],
    [200, '2024-03-31T04:20'],
  ])('minute %i reads %s', (minute, wall) => expect(wallAt(hours, minute)).toBe(wall));

  test('what the clock says is found again, but for what it never says', () => {
    expect(minuteOf(hours, 240, '2024-03-31T03:15')).toBe(135);
    expect(minuteOf(hours, 240, '2024-03-31T02:15')).toBeNull();
  });
});

describe('lanes', () => {
  test('what overlaps stands side by side, what only touches does not', () => {
    const stretches = [
      { from: 60, to: 120 },
      { from: 90, to: 150 },
      { from: 120, to: 180 },
      { from: 180, to: 240 },
    ];
    expect(lanes(stretches, 15)).toEqual([
      { lane: 0, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 0, lanes: 2 },
      { lane: 0, lanes: 1 },
    ]);
  });

  test('what is too short to be read takes as much as it is drawn', () => {
    const stretches = [
      { from: 0, to: 5 },
      { from: 10, to: 40 },
    ];
    expect(lanes(stretches, 30).map(({ lanes }) => lanes)).toEqual([2, 2]);
    expect(lanes(stretches, 10).map(({ lanes }) => lanes)).toEqual([1, 1]);
  });
});

describe('the arrows', () => {
  const at = (id: string, column: number, from: number, lane = 0): Stop => ({
    id,
    column,
    from,
    to: from + 60,
    lane,
  });
  const stops = [at('band', -1, 0), at('a1', 0, 60), at('a2', 0, 300), at('b1', 1, 90), at('d1', 3, 280)];

  test.each([
    ['a1', 'down', 'a2'],
    ['a2', 'up', 'a1'],
    ['a1', 'up', 'band'],
    ['band', 'down', 'a1'],
    ['a1', 'right', 'b1'],
    ['a2', 'right', 'b1'],
    ['b1', 'right', 'd1'],
    ['d1', 'left', 'b1'],
    ['a1', 'left', null],
    ['a2', 'down', null],
  ] as const)('from %s %s is %s', (id, arrow, to) => expect(walk(stops, id, arrow)).toBe(to));

  test('sideways goes through what overlaps in the same column first', () => {
    const beside = [at('one', 0, 60, 0), at('two', 0, 70, 1), at('next', 1, 60)];
    expect(walk(beside, 'one', 'right')).toBe('two');
    expect(walk(beside, 'two', 'right')).toBe('next');
    expect(walk(beside, 'two', 'left')).toBe('one');
  });
});

describe('pinned columns', () => {
  test('need not be held where everything is seen', () => {
    expect(partsOf(5, 2, 200, 1000)).toEqual([{ first: 0, count: 5, held: false }]);
  });

  test('stand by themselves where there is more than is seen', () => {
    expect(partsOf(10, 2, 132, 800)).toEqual([
      { first: 0, count: 2, held: true },
      { first: 2, count: 8, held: false },
    ]);
  });

  test('leave two fifths of what is seen to the rest, which the others of them are part of', () => {
    expect(partsOf(10, 9, 132, 800)).toEqual([
      { first: 0, count: 3, held: true },
      { first: 3, count: 7, held: false },
    ]);
  });

  test('are none where not one has room', () => {
    expect(partsOf(4, 2, 300, 400)).toEqual([{ first: 0, count: 4, held: false }]);
  });
});

describe('what stands on a day', () => {
  const session = (id: string): GridSession => ({
    id,
    title: { en: id },
    kind: 'panel',
    status: 'confirmed',
    column: 'hall',
    locked: false,
    people: 0,
    minutes: 60,
  });
  const item = (id: string, from: number): GridItem => ({
    session: session(id),
    from,
    to: from + 60,
    before: false,
    after: false,
    on: '2026-09-05',
    begins: from,
    elapsed: 60,
    start: '2026-09-05T00:00',
    end: '2026-09-05T01:00',
  });
  const view = (date: string, items: GridItem[]): GridView => {
    const day: GridDay = { date, minutes: 1440, offset: '−05', hours: [], items, band: [], journeys: [] };
    return {
      leg: 'leg',
      city: 'Lima',
      zone: 'America/Lima',
      dates: [],
      columns: [],
      days: [day],
      unscheduled: [],
    };
  };
  const places = new Map([['hall', 0]]);
  const order = (laying: Laying, shown: GridView, moved: Parameters<Laying['entries']>[1] = new Map()) =>
    [...laying.drawn(shown.days, laying.entries(shown, moved), places, 20).values()]
      .flat()
      .map((one) => one.entry.session.id);

  test('is in the order of its hours, and what moves stays in its place there', () => {
    const laying = new Laying();
    const before = view('2026-09-05', [item('noon', 720), item('dawn', 360), item('night', 1200)]);
    expect(order(laying, before)).toEqual(['dawn', 'noon', 'night']);
    const spot = {
      time: { form: 'hours', date: '2026-09-05', minute: 1300, elapsed: 60 },
      column: 'hall',
    } as const;
    const moved = new Map([['dawn', { session: session('dawn'), spot }]]);
    expect(order(laying, before, moved)).toEqual(['dawn', 'noon', 'night']);
    const after = view('2026-09-05', [
      item('dawn', 1300),
      item('noon', 720),
      item('night', 1200),
      item('new', 400),
    ]);
    expect(order(laying, after)).toEqual(['dawn', 'noon', 'night', 'new']);
  });

  test('is ordered anew when the day is shown anew', () => {
    const laying = new Laying();
    order(laying, view('2026-09-05', [item('dawn', 360), item('noon', 720)]));
    order(laying, view('2026-09-06', []));
    const again = view('2026-09-05', [item('dawn', 1300), item('noon', 720)]);
    expect(order(laying, again)).toEqual(['noon', 'dawn']);
  });
});
