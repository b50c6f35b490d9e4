import { expect, test } from 'vitest';
import { eventReader } from './event-lines.ts';

test('events are read however the network cuts them; heartbeats say nothing', () => {
  const read = eventReader();
  expect(read(': heartbeat\n\nevent: po')).toEqual([]);
  expect(read('ke\ndata: {"seq":')).toEqual([]);
  expect(read('7}\n\n')).toEqual([{ name: 'poke', data: '{"seq":7}' }]);
  expect(read('data: a\r\ndata: b\r\n\r\n')).toEqual([{ name: 'message', data: 'a\nb' }]);
});
