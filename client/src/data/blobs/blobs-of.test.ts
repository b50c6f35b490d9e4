import { catalogue } from 'shared-domain/sync';
import { expect, test } from 'vitest';
import { blobsOf } from './blobs-of.ts';

const showing = [...catalogue.values()].filter((definition) => definition.blobs !== undefined);

const assembly = { on: '2026-03-14', minutes: 'PV', pages: ['ab'.repeat(32)] };
/** Samples that show nothing yet, at the stage where they do. */
const later: Record<string, object> = {
  budget: { stage: { is: 'approved', submittedOn: '2026-03-01', assembly } },
  reserveSettings: { exemption: { assembly, votesFor: 810, votesCast: 1000 } },
};

test.each(showing)('$type shows what its definition says', ({ type, blobs, sample }) => {
  const body: Record<string, unknown> = { ...sample.body, ...later[type] };
  const found = blobsOf({ organisation: 'o1', body });
  const said = blobs?.(body as never) ?? [];
  expect(found.map(({ sha256 }) => sha256)).toEqual([...new Set(said)]);
  expect(found.length).toBeGreaterThan(0);
});

test('a hash of something else is no photo', () => {
  const body = { contentHash: 'a'.repeat(64), content: { sha256: 'b'.repeat(64) } };
  expect(blobsOf({ organisation: 'o1', body })).toEqual([]);
});
