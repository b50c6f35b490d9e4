import { expect, test } from 'vitest';
import { vectorsOf } from '../../kernel/testing/vectors.ts';
import { countedLots, type LotKind, maySimplifyAccounts } from './lot.ts';

type Answer = { counted: number; pcmn_mandatory: boolean };
test.each(vectorsOf<{ lots: Record<LotKind, number> }, Answer>('accounting_regime'))(
  '[OWN-7] $id: cellars, garages and parkings do not count',
  ({ input, expected }) => {
    const lots = Object.entries(input.lots).flatMap(([kind, count]) =>
      Array.from({ length: count }, () => ({ kind: kind as LotKind })),
    );
    expect(countedLots(lots)).toBe(expected.counted);
    expect(maySimplifyAccounts(lots)).toBe(!expected.pcmn_mandatory);
  },
);
