import { cleanText, type LocalDate, type Refusal } from 'shared-domain/kernel';
import type { Meter, PublishSettlement } from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

/** A settlement as it is prepared. */
export type PreparedSettlement = {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly label: string;
  readonly bookedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly meters: readonly Meter[];
};

export type TypedSettlement = PreparedSettlement & {
  /** The building's name, typed by whoever publishes. */
  readonly confirmed: string;
};

type Around = {
  readonly building: string;
  readonly buildingName: string;
  readonly contentHash: string;
  readonly corrects: string | null;
};

/** By which what was prepared another time is known again, also where nothing was metered yet. */
export function withExampleMeter(settlement: PreparedSettlement): PreparedSettlement {
  return { ...settlement, meters: [{ account: '', unit: '', decimals: 0, readings: { lot: 0 } }] };
}

/** What keeps the period from being looked at, by field. */
export function periodTroubles({ from, until, label }: PreparedSettlement, today: LocalDate): Troubles {
  const troubles: Record<string, Refusal> = {};
  if (!from) troubles['settlement-from'] = { code: 'field.missing' };
  if (!until) troubles['settlement-until'] = { code: 'field.missing' };
  if (cleanText(label).trim() === '') troubles['settlement-label'] = { code: 'field.missing' };
  if (from && until && from > until) troubles['settlement-until'] = { code: 'settlement.periodInvalid' };
  else if (until && until > today) {
    troubles['settlement-until'] = { code: 'settlement.periodNotOver', params: { date: until } };
  }
  return troubles;
}

/** What keeps it from being published, by field. */
export function publicationTroubles(
  { until, bookedOn, dueOn, confirmed }: TypedSettlement,
  { buildingName }: Pick<Around, 'buildingName'>,
  today: LocalDate,
): Troubles {
  const troubles: Record<string, Refusal> = {};
  if (!bookedOn) troubles['settlement-booked'] = { code: 'field.missing' };
  else if ((until && bookedOn < until) || bookedOn > today) {
    const params = { from: until ?? bookedOn, until: today };
    troubles['settlement-booked'] = { code: 'settlement.bookedOutside', params };
  }
  if (!dueOn) troubles['settlement-due'] = { code: 'field.missing' };
  else if (dueOn < today) {
    troubles['settlement-due'] = { code: 'settlement.dueTooEarly', params: { date: today } };
  }
  if (!isSameName(confirmed, buildingName)) troubles['settlement-confirm'] = { code: 'field.missing' };
  return troubles;
}

export function publicationOf(typed: TypedSettlement, around: Around): PublishSettlement | null {
  const { from, until, bookedOn, dueOn } = typed;
  if (!from || !until || !bookedOn || !dueOn) return null;
  const { building, contentHash, corrects } = around;
  return {
    ...{ building, from, until, bookedOn, dueOn, contentHash, corrects },
    label: cleanText(typed.label).trim(),
    meters: [...typed.meters],
  };
}

/** The name is typed so that nobody publishes in passing; capitals and blanks are not the point. */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => cleanText(text).trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  return plain(typed) === plain(name);
}
