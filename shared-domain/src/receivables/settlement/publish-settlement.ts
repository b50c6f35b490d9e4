import { entriesOf } from '../../accounting/entry/entries-of.ts';
import { closedYear } from '../../accounting/year/open-year.ts';
import type { Sha256 } from '../../kernel/content-hash.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Placed, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { isBlocking } from './anomaly.ts';
import { computeSettlement, type Settlement } from './compute-settlement.ts';
import type { PublishSettlement } from './publication.ts';
import { publicationEffects } from './publication-effects.ts';
import { inForce, type Published } from './settlement.ts';
import { settlementHash } from './settlement-hash.ts';
import type { SettlementInput } from './settlement-input.ts';
import { type SettlementDocuments, settlementInputOf, settlementSettingsIdOf } from './settlement-reads.ts';
import type { SettlementSettings } from './settlement-settings.ts';

/** [SET-11] A publication computes everything again and issues exactly what its author saw, all at once or not at all. */
export function decidePublication(
  command: Placed<PublishSettlement>,
  state: State,
  context: Context,
): Decision {
  const { building, from, until, meters, corrects } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'journalEntry' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const input = settlementInputOf(documentsIn(state, building, association), {
    ...{ period: { from, until }, meters, corrects },
  });
  const before = checkDays(command.body, context.today) ?? checkCorrected(input) ?? checkOverlap(input);
  const closed = before ?? closedYear(building, command.body.bookedOn, state);
  if (closed) return { is: 'refused', refusal: closed };
  const settlement = computeSettlement(input);
  const refusal = checkContent(settlement, command.body.contentHash);
  if (refusal) return { is: 'refused', refusal };
  const effects = publicationEffects({ command, association, input, settlement, state }, context);
  return { is: 'applied', effects };
}

/** [SET-11] The period is over, its entries stand at its end or later, and who owes is given time. */
function checkDays({ from, until, bookedOn, dueOn }: PublishSettlement, today: LocalDate): Refusal | null {
  if (from > until) return { code: 'settlement.periodInvalid' };
  if (until > today) return { code: 'settlement.periodNotOver', params: { date: until } };
  if (bookedOn < until || bookedOn > today) {
    return { code: 'settlement.bookedOutside', params: { from: until, until: today } };
  }
  return dueOn < bookedOn ? { code: 'settlement.dueTooEarly', params: { date: bookedOn } } : null;
}

/** [SET-16] What is corrected was published and still stands. */
function checkCorrected({ corrects, published }: SettlementInput): Refusal | null {
  if (corrects === null) return null;
  if (!published.some(({ id }) => id === corrects)) return { code: 'settlement.unknown' };
  const later = published.find((one) => one.corrects === corrects);
  return later ? { code: 'settlement.alreadyCorrected', params: { by: later.publishedByName } } : null;
}

/** [SET-11] A day is settled once: of two devices that publish it the first does. */
function checkOverlap({ period, published, corrects }: SettlementInput): Refusal | null {
  const other = inForce(published).find((one) => one.id !== corrects && overlaps(one, period));
  if (!other) return null;
  const { label, publishedByName: by } = other;
  return { code: 'settlement.overlaps', params: { label, by, ...other.period } };
}

function overlaps({ period }: Published, { from, until }: SettlementInput['period']): boolean {
  return period.from <= until && from <= period.until;
}

function checkContent(settlement: Settlement, seen: Sha256): Refusal | null {
  const blocking = settlement.anomalies.filter(isBlocking);
  if (blocking.some(({ name }) => name === 'nothingToSettle')) return { code: 'settlement.nothing' };
  if (blocking.length > 0) return { code: 'settlement.blocked', params: { count: blocking.length } };
  return settlementHash(settlement) === seen ? null : { code: 'settlement.otherContent' };
}

function documentsIn(state: State, building: Id, association: Building): SettlementDocuments {
  return {
    association,
    entries: entriesOf(state.byBuilding('journalEntry', building)),
    invoices: state.byBuilding('invoice', building),
    keys: state.byBuilding('allocationKey', building),
    lots: state.byBuilding('lot', building),
    ownerships: state.byBuilding('ownership', building),
    owners: state.byBuilding('owner', building),
    settings: state.byId<SettlementSettings>('settlementSettings', settlementSettingsIdOf(building))?.body,
    published: state.byBuilding('settlement', building),
  };
}
