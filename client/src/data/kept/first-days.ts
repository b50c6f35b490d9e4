import { daysOfYear, firstKeptYear, type YearClosing } from 'shared-domain/accounting';
import type { Building } from 'shared-domain/ownership';
import type { AccountDatabase } from '../records/account-database.ts';

/** The day each building's books may begin with on a device, as the closings say that are here. */
export async function firstDays(
  { collections: { facts, records } }: AccountDatabase,
  organisation: string,
): Promise<Map<string, string>> {
  const index = ['type', 'building', 'sort'];
  const [closings, buildings] = await Promise.all([
    facts.find({ selector: { type: 'yearClosing', organisation }, index }).exec(),
    records.find({ selector: { type: 'building', organisation }, index }).exec(),
  ]);
  const starts = new Map(buildings.map(({ id, body }) => [id, (body as Building).yearStart]));
  const days = new Map<string, string>();
  for (const building of new Set(closings.map((one) => one.building))) {
    const own = closings.filter((one) => one.building === building).map(({ body }) => body as YearClosing);
    const [year, start] = [firstKeptYear(own), starts.get(building)];
    if (year !== null && start) days.set(building, daysOfYear(year, start).from);
  }
  return days;
}
