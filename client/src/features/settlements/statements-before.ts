import type { Id } from 'shared-domain/kernel';
import {
  type Period,
  type StatementContent,
  settlementAgain,
  settlementBefore,
  settlementInputOf,
  statementOf,
} from 'shared-domain/receivables';
import type { SettlementFile } from './use-settlement-file.ts';

/** Of the settlement before; null where it told that owner nothing, or does not come out the same again. */
export type StatementsBefore = (ownerId: Id) => StatementContent | null;

/** What each owner was told before a period, as their own device holds it. */
export function statementsBefore({ documents }: SettlementFile, period: Period): StatementsBefore {
  const input = settlementInputOf(documents, { period, meters: [], corrects: null });
  const before = settlementBefore(input.published, period);
  const again = before && before.meters.length > 0 ? settlementAgain(input, before) : null;
  const told = new Set(again?.owners.map(({ ownerId }) => ownerId));
  return (ownerId) => (again && told.has(ownerId) ? statementOf(again, ownerId) : null);
}
