import { expect, test } from 'vitest';
import { kindsAfter, kindsInForce, lapsedKinds, readAlerts } from './alerts-state.ts';

const [here, left] = ['https://push.example/here', 'https://push.example/left'];
const told = { publicKey: 'B', subscription: { endpoint: here, kinds: ['approval'] as const } };

test('on is what the server and this browser both hold', () => {
  expect(kindsInForce(told, here)).toEqual(['approval']);
  expect(kindsInForce(told, left)).toEqual([]);
  expect(kindsInForce(told, null)).toEqual([]);
  expect(kindsInForce({ publicKey: 'B', subscription: null }, here)).toEqual([]);
});

test('what the browser let go of is known, so that it is asked for again', () => {
  expect(lapsedKinds(told, here)).toBeNull();
  expect(lapsedKinds(told, left)).toEqual(['approval']);
  expect(lapsedKinds(told, null)).toEqual(['approval']);
  expect(lapsedKinds({ publicKey: 'B', subscription: null }, here)).toBeNull();
});

test('a kind that only a later version knows is left out, and other words are nobody’s', () => {
  const kinds = ['approval', 'tomorrow'];
  expect(readAlerts({ publicKey: 'B', subscription: { endpoint: here, kinds } })).toEqual(told);
  expect(readAlerts({ publicKey: 'B', subscription: null })).toEqual({ publicKey: 'B', subscription: null });
  expect(readAlerts({ code: 'request.failed' })).toBeNull();
});

test('a kind is switched once, whatever was on', () => {
  expect(kindsAfter(['approval'], 'fundCall', true)).toEqual(['approval', 'fundCall']);
  expect(kindsAfter(['approval', 'fundCall'], 'fundCall', true)).toEqual(['approval', 'fundCall']);
  expect(kindsAfter(['approval', 'fundCall'], 'approval', false)).toEqual(['fundCall']);
});
