import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeSettlement } from './compute-settlement.ts';
import type { Published } from './settlement.ts';
import { settlementAgain } from './settlement-again.ts';
import { statementOf } from './statement-of.ts';
import { small, statementsIn } from './testing/published.ts';
import { publish } from './testing/publishing.ts';
import { randomWorld } from './testing/random-world.ts';
import { purchase } from './testing/settlement-world.ts';

function latest(published: readonly Published[]): Published {
  const last = published.at(-1);
  if (!last) throw new Error('nothing was published');
  return last;
}

test('[SET-20] what was published is computed again to the cent, whatever the books took in since', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const settlement = computeSettlement(input);
      fc.pre(settlement.groups.length + settlement.privateCosts.length + settlement.provisions > 0);
      const { bodies, input: after } = publish(900, input);
      const later = { ...purchase(input.period.from, '6140', 5_000), number: 99_999 };
      const again = settlementAgain(
        { ...after, entries: [...after.entries, later] },
        latest(after.published),
      );
      if (!again) throw new Error('it came out otherwise');
      for (const statement of statementsIn(bodies)) {
        const { is: _, ...said } = statementOf(again, statement.ownerId);
        expect(statement).toMatchObject(said);
      }
    }),
    { numRuns: 60 },
  );
});

test('[SET-20] a settlement that was corrected and the one that corrects it each come out as they were', () => {
  const first = publish(900, small());
  const published = first.input.published.map((one) => ({ ...one, publishedAt: '2020-01-01T08:00:00.000Z' }));
  const forgotten = { ...purchase('2026-05-01', '6140', 5_000), number: 9_999 };
  const second = publish(
    901,
    { ...first.input, published, corrects: first.id, entries: [...first.input.entries, forgotten] },
    { bookedOn: '2027-01-10' },
  );
  const costs = second.input.published.map((one) => settlementAgain(second.input, one)?.costs);
  expect(costs).toEqual([30_000, 35_000]);
});

test('[SET-20] where a key changed since, nothing is made up', () => {
  const { input } = publish(900, small());
  const keys = input.keys.map(({ id, body }) => ({
    id,
    body: { ...body, versions: body.versions.map((one) => ({ ...one, parts: {} })) },
  }));
  expect(settlementAgain({ ...input, keys }, latest(input.published))).toBeNull();
});
