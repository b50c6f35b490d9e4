import { catalogue } from 'shared-domain/sync';
import { expect, test } from 'vitest';
import { blobsOf } from './blobs-of.ts';

const showing = [...catalogue.values()].filter((definition) => definition.blobs !== undefined);

test.each(showing)('$type shows what its definition says', ({ blobs, sample }) => {
  const found = blobsOf({ organisation: 'o1', body: sample.body as Record<string, unknown> });
  const said = blobs?.(sample.body as never) ?? [];
  expect(found.map(({ sha256 }) => sha256)).toEqual([...new Set(said)]);
  expect(found.length).toBeGreaterThan(0);
});

test('a hash of something else is no photo', () => {
  const body = { contentHash: 'a'.repeat(64), content: { sha256: 'b'.repeat(64) } };
  expect(blobsOf({ organisation: 'o1', body })).toEqual([]);
});
