import type { Anomaly } from '../anomaly.ts';
import {
  byKey,
  costLine,
  entryOf,
  historyOf,
  inputOf,
  keyOf,
  lotId,
  lotOf,
  ownerOf,
  purchase,
  whole,
} from './settlement-world.ts';

export const firm = { is: 'firm', name: 'Cabinet Médical SRL', enterpriseNumber: null } as const;

/** A quarter of 91 days; lot 1 (275/1000) sold on the 62nd day, so that the seller had it for 61. */
export function quarter() {
  return inputOf({
    period: { from: '2026-04-01', until: '2026-06-30' },
    lots: [lotOf(0), lotOf(1)],
    owners: [ownerOf(0), ownerOf(1), ownerOf(2, firm)],
    ownerships: [
      historyOf(0, [
        ['2020-01-01', [whole(0)]],
        ['2026-06-01', [whole(1)]],
      ]),
      historyOf(1, [['2020-01-01', [whole(2)]]]),
    ],
    keys: [keyOf(0, 1000, [{ from: '2020-01-01', parts: { [lotId(0)]: 275, [lotId(1)]: 725 } }])],
    entries: [
      purchase('2026-04-10', '61011', 100_000, 0, 5_660),
      purchase('2026-05-10', '61050', 121_000, 0, 21_000),
      purchase('2026-06-10', '6140', 48_400),
      entryOf('2026-06-20', 'reserveUse', [
        { account: '160', debit: 30_000 },
        costLine('6816', -30_000, byKey(0)),
      ]),
    ],
  });
}

export const namesOf = (anomalies: readonly Anomaly[]) => anomalies.map(({ name }) => name);
