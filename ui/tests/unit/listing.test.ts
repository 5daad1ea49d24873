import { expect, test } from 'vitest';

import { choices, chosen, type Shape, shown } from '../../src/lib/listing';

interface Row {
  name: string;
  country?: string;
  heads: number;
}

const rows: Row[] = [
  { name: 'Ñandú', country: 'Chile', heads: 9 },
  { name: 'Árbol', heads: 10 },
  { name: 'Zonda', country: 'Perú', heads: 2 },
  { name: 'Nube', country: 'Chile', heads: 2 },
];

const shape: Shape<Row> = {
  texts: (row) => [row.name, row.country],
  sorts: [
    { value: 'own', text: 'As they come' },
    { value: 'name', text: 'Name', by: (row) => row.name },
    { value: 'country', text: 'Country', by: (row) => row.country },
    { value: 'heads', text: 'Heads', by: (row) => -row.heads },
  ],
  columns: [],
  filter: {
    label: 'Country',
    all: 'All',
    of: (row) => (row.country ? [{ value: row.country.slice(0, 2), text: row.country }] : []),
  },
};

const names = (wanted: Partial<Parameters<typeof shown>[2]>) =>
  shown(shape, rows, { search: '', filter: '', sort: '', language: 'es', ...wanted }).map((row) => row.name);

test('rows come in the order of the language, and what has no key comes last', () => {
  expect(names({})).toEqual(['Ñandú', 'Árbol', 'Zonda', 'Nube']);
  // In Spanish Ñ is a letter of its own after N.
  expect(names({ sort: 'name' })).toEqual(['Árbol', 'Nube', 'Ñandú', 'Zonda']);
  expect(names({ sort: 'country' })).toEqual(['Ñandú', 'Nube', 'Zonda', 'Árbol']);
  expect(names({ sort: 'heads' })).toEqual(['Árbol', 'Ñandú', 'Zonda', 'Nube']);
  expect(names({ sort: 'gone' })).toEqual(names({}));
});

test('search forgives accents and looks through every text', () => {
  expect(names({ search: ' arb' })).toEqual(['Árbol']);
  expect(names({ search: 'peru' })).toEqual(['Zonda']);
  expect(names({ search: 'x' })).toEqual([]);
});

test('a list is narrowed to what its rows are, and to all where none is so any more', () => {
  expect(choices(shape, rows, 'es').map((one) => one.text)).toEqual(['Chile', 'Perú']);
  expect(names({ filter: 'Ch' })).toEqual(['Ñandú', 'Nube']);
  expect(chosen(shape, rows, 'Ch')).toBe('Ch');
  expect(chosen(shape, rows, 'Bo')).toBe('');
  expect(names({ filter: 'Bo' })).toEqual(names({}));
});
