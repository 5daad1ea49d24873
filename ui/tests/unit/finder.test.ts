import { expect, test } from 'vitest';

import { finder } from '../../src/lib/finder';

const people = [
  { text: 'Francisca Sandoval', beside: 'IMICHILE' },
  { text: 'Cristóbal Dañobeitia', beside: 'OLMI' },
  { text: 'Kin Martínez', beside: 'Esmerarte' },
  { text: 'Ana-Sofía Danús' },
];
const find = finder(people);
const names = (typed: string) => find(typed).map((person) => person.text);

test.each([
  ['accents are forgiven', 'martinez', ['Kin Martínez']],
  ['accents typed are forgiven as well', 'cristobál', ['Cristóbal Dañobeitia']],
  ['case is', 'SANDOVAL', ['Francisca Sandoval']],
  ['words come in any order', 'mart kin', ['Kin Martínez']],
  ['a word is found from its beginning only', 'ncisca', []],
  ['a word after a hyphen begins', 'sofia', ['Ana-Sofía Danús']],
  ['what stands beside is found', 'olmi', ['Cristóbal Dañobeitia']],
  ['the order stays where none begins so', 'dan', ['Cristóbal Dañobeitia', 'Ana-Sofía Danús']],
  ['who begins so comes first', 'a', ['Ana-Sofía Danús']],
  ['nothing typed finds all', ' ', people.map((person) => person.text)],
])('%s', (_, typed, expected) => expect(names(typed)).toEqual(expected));

test('whoever begins as typed comes before whoever has such a word later', () => {
  const found = finder([{ text: 'Ana Kin' }, { text: 'Kin Martínez' }])('kin');
  expect(found.map((person) => person.text)).toEqual(['Kin Martínez', 'Ana Kin']);
});

test('twenty-five thousand names are searched whole', () => {
  const many = Array.from({ length: 25_000 }, (_, place) => ({ text: `Persona Número${place}` }));
  expect(finder(many)('numero24999').map((person) => person.text)).toEqual(['Persona Número24999']);
});
