import fc from 'fast-check';
import { addDays } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { formatDay } from '../../i18n/format-day.ts';
import { readDay } from './read-day.ts';

const today = '2026-11-20';

test.each([
  ['2011', '2026-11-20'],
  ['201126', '2026-11-20'],
  ['20112026', '2026-11-20'],
  ['20/11', '2026-11-20'],
  ['20.11.', '2026-11-20'],
  ['1-2-27', '2027-02-01'],
  ['5 3 2026', '2026-03-05'],
  ['2026-11-20', '2026-11-20'],
  ['29/02/2028', '2028-02-29'],
  ['+30', '2026-12-20'],
  ['-1', '2026-11-19'],
])('%s is read as %s', (typed, day) => {
  expect(readDay(typed, { today })).toEqual({ is: 'day', day });
});

test('+30 counts from the invoice when its day is known', () => {
  expect(readDay('+30', { today, from: '2026-12-15' })).toEqual({ is: 'day', day: '2027-01-14' });
});

test.each(['31/02/2026', '29/02/2026', '3113', '00/01'])('%s is no day of the calendar', (typed) => {
  expect(readDay(typed, { today })).toEqual({ is: 'notInCalendar' });
});

test.each(['demain', '20/11/2026/1', '1', '123', '2026'.repeat(3)])('%s cannot be read', (typed) => {
  expect(readDay(typed, { today })).toEqual({ is: 'unreadable' });
});

test('a day we write is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }),
      fc.constantFrom('fr' as const, 'de' as const),
      (days, language) => {
        const day = addDays('1990-01-01', days);
        expect(readDay(formatDay(day, language), { today })).toEqual({ is: 'day', day });
      },
    ),
  );
});
