import { expect, test } from 'vitest';

import { foretold, shared } from '../../src/lib/sharing';

const day = () => ({
  date: '2027-03-01',
  items: [
    { id: 'a', title: { es: 'Uno' }, people: ['Ana'] },
    { id: 'b', title: { es: 'Dos' }, people: [] },
  ],
});

test('a reply that says the same is the one that was there', () => {
  const before = day();
  expect(shared(before, day())).toBe(before);
});

test('only what changed, and what holds it, is new', () => {
  const before = day();
  const now = day();
  now.items[1]!.title.es = 'Tres';
  const next = shared(before, now);
  expect(next).toEqual(now);
  expect(next).not.toBe(before);
  expect(next.items[0]).toBe(before.items[0]);
  expect(next.items[1]).not.toBe(before.items[1]);
  expect(next.items[1]!.people).toBe(before.items[1]!.people);
});

test('what has an id is found again where it stands elsewhere', () => {
  const before = day();
  const now = { ...day(), items: [{ id: 'c', title: { es: 'Nuevo' }, people: [] }, ...day().items] };
  const next = shared(before, now);
  expect(next).toEqual(now);
  expect(next.items.slice(1)).toEqual(before.items);
  expect(next.items[1]).toBe(before.items[0]);
  expect(next.items[2]).toBe(before.items[1]);
});

test('a field that went or came, a shorter list and another order are changes', () => {
  expect(shared({ a: 1, b: undefined }, { a: 1, c: undefined })).toEqual({ a: 1, c: undefined });
  expect(shared({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(shared([1, 2, 3], [1, 2])).toEqual([1, 2]);
  const [one, other] = [{ id: 1 }, { id: 2 }];
  const turned = shared([one, other], [{ id: 2 }, { id: 1 }]);
  expect(turned).toEqual([{ id: 2 }, { id: 1 }]);
  expect(turned[0]).toBe(other);
});

test('null, lists and records are told apart', () => {
  expect(shared(null, {})).toEqual({});
  expect(shared([], {})).toEqual({});
  expect(shared({}, [])).toEqual([]);
  expect(shared({ a: null }, { a: {} })).toEqual({ a: {} });
  expect(shared('1', 1)).toBe(1);
});

test('what a record will say stands wherever a view says what it said', () => {
  const before = day();
  const next = foretold(before, {
    id: 'b',
    before: { title: { es: 'Dos' }, status: 'draft' },
    now: { title: { es: 'Tres' }, status: 'confirmed' },
  });
  expect(next.items[1]).toEqual({ id: 'b', title: { es: 'Tres' }, people: [] });
  expect(next.items[0]).toBe(before.items[0]);
  expect(next.items[1]!.people).toBe(before.items[1]!.people);
  expect(before).toEqual(day());
});

test('what a view says in its own way, and what is of another record, is left as it is', () => {
  const before = day();
  const told = { id: 'a', before: { title: { es: 'UNO' } }, now: { title: { es: 'Tres' } } };
  expect(foretold(before, told)).toBe(before);
  expect(foretold(before, { id: 'c', before: { title: { es: 'Uno' } }, now: { title: { es: 'X' } } })).toBe(
    before,
  );
  expect(foretold(before, { id: 'a', before: {}, now: { title: { es: 'X' } } })).toBe(before);
  expect(foretold(null, told)).toBe(null);
});
