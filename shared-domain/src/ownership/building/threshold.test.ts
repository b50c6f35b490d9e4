import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { contextOf, documentOf, knowing } from '../testing/context-of.ts';
import { buildings } from './building.definition.ts';
import type { Building } from './building.ts';
import { raiseThreshold } from './raise-threshold.definition.ts';
import { isThresholdRaised } from './raise-threshold.ts';

const { body } = buildings.sample;
const at = (approvalThreshold: number | null): Building => ({ ...body, approvalThreshold });
const changed = (before: number | null, after: number | null) =>
  buildings.change?.check({ ...buildings.sample, body: at(before) }, at(after), knowing([])) ?? null;

test.each([
  [50_000, 100_000, 'threshold.needsAssembly'],
  [null, 1, 'threshold.needsAssembly'],
  [0, 1, 'threshold.needsAssembly'],
  [50_000, 50_000, undefined],
  [50_000, 25_000, undefined],
  [50_000, null, undefined],
  [null, 0, undefined],
])('[OWN-9] in the settings, %s may become %s: %s', (before, after, code) => {
  expect(changed(before, after)?.code).toBe(code);
});

test('[OWN-9] no row of changes in the settings ends above where it began', () => {
  const threshold = fc.option(fc.nat(1_000_000));
  fc.assert(
    fc.property(threshold, fc.array(threshold), (first, wanted) => {
      let standing = first;
      for (const next of wanted) if (!changed(standing, next)) standing = next;
      expect(isThresholdRaised(at(first), at(standing))).toBe(false);
    }),
  );
});

test('[OWN-9] with the assembly’s decision it is raised, and everybody in the building may read who wrote that down', () => {
  const { sample } = raiseThreshold;
  const context = contextOf({ account: sampleId(2), accountName: 'Claire Dumont' });
  const decision = raiseThreshold.decide(sample, knowing([documentOf(buildings)]), context);
  expect(decision).toEqual({
    is: 'applied',
    effects: [
      { do: 'record', type: 'building', id: sampleId(10), body: at(100_000) },
      {
        do: 'fact',
        type: 'thresholdDecision',
        id: `${sample.id}.decision`,
        body: {
          building: sampleId(10),
          before: 50_000,
          threshold: 100_000,
          decidedOn: '2026-05-12',
          reference: 'AG 12/05/2026, point 9',
          by: sampleId(2),
          byName: 'Claire Dumont',
          recordedAt: context.now,
        },
      },
    ],
  });
});

test('[OWN-9] an assembly that is still to come has decided nothing', () => {
  const { sample } = raiseThreshold;
  const given = { ...sample, body: { ...sample.body, decidedOn: '2026-12-24' } };
  const decision = raiseThreshold.decide(given, knowing([documentOf(buildings)]), contextOf());
  expect(decision).toEqual({
    is: 'refused',
    refusal: { code: 'threshold.inFuture', params: { date: '2026-12-24' } },
  });
});
