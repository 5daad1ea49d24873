import { expect, test } from 'vitest';

import { events } from '../../src/api/serve';

test('events are split where an empty line ends them, and the rest is kept', () => {
  const read = events(
    'event: progress\ndata: {"done":1}\n\nevent: reply\ndata: {"a":\ndata: 2}\n\nevent: re',
  );
  expect(read.events).toEqual([
    { event: 'progress', data: '{"done":1}' },
    { event: 'reply', data: '{"a":\n2}' },
  ]);
  expect(read.rest).toBe('event: re');
});

test('comments and line ends of either kind do no harm', () => {
  expect(events(': alive\r\n\r\ndata: x\r\n\r\n').events).toEqual([
    { event: 'message', data: '' },
    { event: 'message', data: 'x' },
  ]);
});
