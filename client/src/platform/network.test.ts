import { expect, test } from 'vitest';
import { createNetwork } from './network.ts';

test('listeners hear of a change once, and no more after they left', () => {
  const network = createNetwork();
  const heard: string[] = [];
  const leave = network.subscribe(() => heard.push(network.current()));
  network.report('reached');
  network.report('reached');
  network.report('unreachable');
  leave();
  network.report('reached');
  expect(heard).toEqual(['reached', 'unreachable']);
});
