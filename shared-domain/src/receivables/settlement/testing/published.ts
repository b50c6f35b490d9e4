import type { OwnerStatement } from '../owner-statement.ts';
import type { decide } from './publishing.ts';
import {
  call,
  historyOf,
  inputOf,
  keyOf,
  lotId,
  lotOf,
  ownerOf,
  purchase,
  whole,
} from './settlement-world.ts';

export const year = { from: '2026-01-01', until: '2026-12-31' };

/** Two lots, 400 and 600 thousandths; 100,00 and 200,00 of costs, 120,00 called from each. */
export function small() {
  return inputOf({
    period: year,
    lots: [lotOf(0), lotOf(1)],
    owners: [ownerOf(0), ownerOf(1), ownerOf(2)],
    ownerships: [historyOf(0, [['2020-01-01', [whole(0)]]]), historyOf(1, [['2020-01-01', [whole(1)]]])],
    keys: [keyOf(0, 1000, [{ from: '2020-01-01', parts: { [lotId(0)]: 400, [lotId(1)]: 600 } }])],
    entries: [
      purchase('2026-02-01', '61011', 10_000),
      purchase('2026-08-01', '6121', 20_000),
      call('2026-01-01', [
        [0, 12_000],
        [1, 12_000],
      ]),
    ],
  });
}

export const statementsIn = (bodies: ReadonlyMap<string, readonly object[]>) =>
  (bodies.get('ownerStatement') ?? []) as OwnerStatement[];

export const codeOf = (decision: ReturnType<typeof decide>) =>
  decision.is === 'refused' ? decision.refusal.code : decision.is;
