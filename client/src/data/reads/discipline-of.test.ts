import { catalogue } from 'shared-domain/sync';
import { expect, test } from 'vitest';
import { disciplineOf } from './discipline-of.ts';

test.each([...catalogue.values()])('$type lies where the catalogue says', ({ type, discipline }) => {
  expect(disciplineOf(type)).toBe(discipline);
});

test('a type nobody knows is a bug', () => {
  expect(() => disciplineOf('invoise')).toThrow('no document type');
});
