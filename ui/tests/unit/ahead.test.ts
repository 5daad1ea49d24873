import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Ahead } from '../../src/api/ahead';
import type { Reply, Request } from '../../src/api/call';

const day = (from: string) => ({ forum: 'f', from }) as unknown as Request<'grid_get'>;
const of = (from: string) => ({ days: from }) as unknown as Reply<'grid_get'>;

let asked: string[] = [];
const ask = (what: Request<'grid_get'>) => {
  const { from } = what as { from: string };
  asked.push(from);
  return Promise.resolve(of(from));
};

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('what is near is read once a person rests, and what was read is kept', async () => {
  const ahead = new Ahead<'grid_get'>(ask);
  ahead.read(day('2'), of('2'), [day('1'), day('3')]);
  expect(asked).toEqual([]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['1', '3']);
  expect(ahead.known(day('3'))).toEqual(of('3'));
  ahead.read(day('3'), of('3'), [day('2'), day('4')]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['1', '3', '4']);
  expect(ahead.known(day('2'))).toEqual(of('2'));
  expect(ahead.known(day('1'))).toBeUndefined();
});

test('who goes on at once is not made to wait for it', async () => {
  const ahead = new Ahead<'grid_get'>(ask);
  ahead.read(day('2'), of('2'), [day('3')]);
  ahead.stop();
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
});

test('after a change nothing of it is known, nor what was on its way', async () => {
  const answers: ((reply: Reply<'grid_get'>) => void)[] = [];
  const ahead = new Ahead<'grid_get'>(() => new Promise((answer) => answers.push(answer)));
  ahead.read(day('2'), of('2'), [day('3')]);
  await vi.runAllTimersAsync();
  ahead.forget();
  answers[0]?.(of('3'));
  await vi.runAllTimersAsync();
  expect(ahead.known(day('2'))).toBeUndefined();
  expect(ahead.known(day('3'))).toBeUndefined();
});

test('what cannot be read ahead is not told of', async () => {
  const ahead = new Ahead<'grid_get'>(() => Promise.reject(new Error('no such day')));
  ahead.read(day('2'), of('2'), [day('3')]);
  await vi.runAllTimersAsync();
  expect(ahead.known(day('3'))).toBeUndefined();
});
