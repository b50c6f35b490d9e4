import postgres from 'postgres';
import { addDays, belgianDay, isLocalDate, yearOf } from 'shared-domain/kernel';
import { expect, test, vi } from 'vitest';
import { play } from './testing/playing.ts';
import { createWorld } from './testing/world.ts';

// Each of them is a building with two years of books.
vi.setConfig({ testTimeout: 180_000 });

const year = yearOf(belgianDay(Date.now()));
const days = ['01-01', '01-20', '02-28', '03-01', '06-30', '12-31'].map((day) => `${year + 1}-${day}`);
test.each([...days, leapDayAfter(year)])(
  'the books of one made on %s are of that year and the one before, and nothing in them is of a day to come',
  async (day) => {
    const then = await createWorld({ signUpsPerHour: 1, mostPlaygrounds: 1 });
    const sql = postgres(then.adminUrl, { max: 1, onnotice: () => {} });
    try {
      then.clock.offsetMillis = Date.parse(`${day}T12:00:00.000Z`) - Date.now();
      const { organisation: own } = await play(then);
      const [row] = await sql<{ first: string; last: string }[]>`
        select min(booked_on)::text as first, max(booked_on)::text as last
          from entries where organisation_id = ${own}`;
      expect(row?.first.slice(0, 4)).toBe(String(yearOf(day) - 1));
      expect(row?.last && row.last <= day && row.last > addDays(day, -31), row?.last).toBe(true);
      const [{ refused } = {}] = await sql`
        select count(*)::int as refused from documents where organisation_id = ${own} and type = 'refusal'`;
      expect(refused).toBe(0);
    } finally {
      await sql.end();
      await then.close();
    }
  },
);

function leapDayAfter(before: number): string {
  let leap = before + 1;
  while (!isLocalDate(`${leap}-02-29`)) leap += 1;
  return `${leap}-02-29`;
}
