import { expect, test } from 'vitest';
import { reminderWarnings } from './reminder-warnings.ts';
import { sampleNotice } from './sample-reminder.ts';
import { sent } from './testing/debtors.ts';

test('[ARR-4] what goes beyond the caps is said', () => {
  const asked = { sentOn: '2026-10-30', claims: sampleNotice.claims, interest: null, fee: 750 };
  expect(reminderWarnings(asked, [])).toEqual([]);
  expect(reminderWarnings({ ...asked, fee: 751 }, [])).toEqual([{ is: 'feeAboveCap', cap: 750 }]);
  const many = Array.from({ length: 5 }, () => ({ ...sent, fee: 750 }));
  // 250,00: € 30 and 10 % of 100.
  expect(reminderWarnings(asked, many)).toEqual([{ is: 'costsAboveCap', asked: 4_500, cap: 4_000 }]);
  expect(reminderWarnings({ ...asked, fee: 0 }, many)).toEqual([]);
  expect(reminderWarnings({ ...asked, sentOn: '2026-10-23' }, [sent])).toEqual([
    { is: 'withinFreeDays', until: '2026-10-23' },
  ]);
  expect(reminderWarnings({ ...asked, sentOn: '2026-10-23', fee: 0 }, [sent])).toEqual([]);
});

test('[ARR-4] a rate above the commercial one is said where that one is known', () => {
  const { interest, claims } = sampleNotice;
  const at = (to: string, rateBasisPoints: number) => {
    const [one] = interest?.claims ?? [];
    const [segment] = one?.segments ?? [];
    if (!interest || !one || !segment) throw new Error('the sample has a formula');
    const formula = { ...interest, claims: [{ ...one, segments: [{ ...segment, to, rateBasisPoints }] }] };
    return reminderWarnings({ sentOn: '2026-11-20', claims, interest: formula, fee: 0 }, []);
  };
  expect(at('2026-06-30', 1200)).toEqual([{ is: 'rateAboveCap', capBasisPoints: 1050 }]);
  expect(at('2026-06-30', 1050)).toEqual([]);
  expect(at('2026-07-01', 1200)).toEqual([]);
});
