import * as z from 'zod/mini';
import { unlikelyDay } from '../../accounting/booking/book-entry.ts';
import { accountOf } from '../../accounting/chart/account-roles.ts';
import type { Claim } from '../../accounting/entry/journal-entry.ts';
import { bookEvent } from '../../accounting/posting/book-event.ts';
import { closedYear } from '../../accounting/year/open-year.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { formatStructuredCommunication } from '../../kernel/structured-communication.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Effect, Placed, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { ImportedStatement, StatementLine } from '../statement/imported-statement.ts';
import type { BankMatch } from './bank-match.definition.ts';
import type { BankMatchUndone } from './bank-match-undone.definition.ts';
import { checkParts } from './check-parts.ts';
import { claimsOf } from './claims-in-books.ts';
import { lineName, standingMatches } from './line-states.ts';
import { matchEvents } from './match-events.ts';
import { MatchPart, matchReasons } from './match-part.ts';

/** What a movement of the bank was for. */
export const MatchLine = z.strictObject({
  building: Id,
  statementId: Id,
  index: z.int().check(z.gte(1)),
  parts: z.array(MatchPart).check(z.minLength(1), z.maxLength(500)),
  /** Of the proposal that was accepted; null when a person said it. */
  reason: z.nullable(z.enum(matchReasons)),
  /** Null: the day the bank booked it. Another day where its year is closed. */
  on: z.nullable(LocalDate),
});
export type MatchLine = z.infer<typeof MatchLine>;

type Found = { readonly statement: ImportedStatement; readonly line: StatementLine };

/** [MAT-1] Books a movement whole, once, on the day of the bank. */
export function decideMatch(command: Placed<MatchLine>, state: State, context: Context): Decision {
  const { building, statementId, index, parts } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'bankStatement' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const found = findLine(command.body, state);
  if (!found) return { is: 'refused', refusal: { code: 'bank.lineUnknown' } };
  const standing = standingOn(statementId, index, state);
  if (standing) {
    return { is: 'refused', refusal: { code: 'bank.lineMatched', params: { by: standing.byName } } };
  }
  const date = dayOf(command.body, found.line);
  const claims = claimsOf(building, parts, state);
  const lookups = { building, association, on: date, state, claims };
  const refusal =
    checkParts(parts, found.line.amount, lookups) ??
    unlikelyDay(date, context.today) ??
    closedYear(building, date, state);
  if (refusal) return { is: 'refused', refusal };
  const booked = book(command, { ...found, association, claims, date }, context);
  return { is: 'applied', effects: [...booked, matchEffect(command, found.line, booked, context)] };
}

function findLine({ building, statementId, index }: MatchLine, state: State): Found | null {
  const statement = state.byId<ImportedStatement>('bankStatement', statementId)?.body;
  if (statement?.building !== building) return null;
  const line = statement.lines.find((one) => one.index === index && one.knownIn === null);
  return line ? { statement, line } : null;
}

function standingOn(statementId: Id, index: number, state: State) {
  const matches = state.bySubject<BankMatch>('bankMatch', statementId);
  const undone = state.bySubject<BankMatchUndone>('bankMatchUndone', statementId);
  const standing = standingMatches(
    matches.map(({ id, body }) => ({ ...body, id })),
    undone.map(({ body }) => body),
  );
  return standing.get(lineName(statementId, index));
}

/** Never before the bank's own day. */
function dayOf({ on }: MatchLine, { bookedOn }: StatementLine): LocalDate {
  return on !== null && on > bookedOn ? on : bookedOn;
}

type Told = Found & {
  readonly association: Building;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly date: LocalDate;
};

function book({ id, body }: Placed<MatchLine>, told: Told, context: Context): Effect[] {
  const { statement, line, association, claims, date } = told;
  const { building, statementId, index, parts } = body;
  const events = matchEvents(parts, {
    bank: statement.account,
    transfers: accountOf('internalTransfers', association.accountRoles),
    label: labelOf(line),
    claimOf: (party, claimId) => (claimId === null ? null : (claims.get(`${party} ${claimId}`) ?? null)),
  });
  return events.flatMap((event, at) =>
    bookEvent(
      {
        building,
        association,
        date,
        description: `${statement.sequence}/${index} ${labelOf(line)}`.slice(0, 240),
        voucher: { kind: 'bankLine', id: lineName(statementId, index), pages: [] },
        event,
        command: id,
        suffix: `-${at + 1}`,
      },
      context,
    ),
  );
}

function labelOf({ counterparty, communication, information }: StatementLine): string {
  const { structured, text } = communication;
  const words = structured ? formatStructuredCommunication(structured) : text;
  return [counterparty.name, words || information].filter(Boolean).join(' · ').slice(0, 200).normalize('NFC');
}

function matchEffect(
  { id, body }: Placed<MatchLine>,
  line: StatementLine,
  booked: readonly Effect[],
  context: Context,
): Effect {
  const { building, statementId, index, parts, reason } = body;
  const match: BankMatch = {
    building,
    statementId,
    index,
    amount: line.amount,
    bookedOn: line.bookedOn,
    counterpartyName: line.counterparty.name,
    counterpartyAccount: line.counterparty.account,
    parts,
    reason,
    entryIds: booked.flatMap((one) => (one.do === 'fact' && one.type === 'journalEntry' ? [one.id] : [])),
    by: context.account,
    byName: context.accountName,
    at: context.now,
  };
  return { do: 'fact', type: 'bankMatch', id: `${id}.bankMatch`, body: match };
}
