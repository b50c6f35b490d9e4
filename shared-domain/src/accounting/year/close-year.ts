import * as z from 'zod/mini';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import type { Language } from '../../kernel/language.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Effect, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { entriesOf } from '../entry/entries-of.ts';
import type { JournalEntry } from '../entry/journal-entry.ts';
import { bookEvent } from '../posting/book-event.ts';
import { type ClosingCheck, closingCheck } from './closing-check.ts';
import { yearReads } from './open-year.ts';
import type { YearClosing } from './year-closing.definition.ts';

/** Closes the books of a year for good; `entriesHash` names the entries its author looked at. */
export const CloseYear = z.strictObject({
  building: Id,
  fiscalYear: z.int().check(z.gte(1900), z.lte(9000)),
  entriesHash: Sha256,
});
export type CloseYear = z.infer<typeof CloseYear>;

export function closingReads(building: Id): Read[] {
  return [
    { by: 'id', id: building },
    { by: 'building', type: 'journalEntry', building },
    ...yearReads(building),
  ];
}

/** [ACC-21] [ACC-22] Moves what is left of costs and income to the result, and says what the next year begins with. */
export function decideClosing(command: Placed<CloseYear>, state: State, context: Context): Decision {
  const { building, fiscalYear, entriesHash } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'journalEntry' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const check = closingCheck({
    entries: entriesOf(state.byBuilding('journalEntry', building)),
    closings: state.byBuilding<YearClosing>('yearClosing', building).map(({ body }) => body),
    association,
    fiscalYear,
    today: context.today,
  });
  const against = check.findings.find(({ blocks }) => blocks);
  if (against) return { is: 'refused', refusal: withoutMark(against) };
  if (check.entriesHash !== entriesHash)
    return { is: 'refused', refusal: { code: 'accounting.otherContent' } };
  const entry = check.results.length > 0 ? closingEntry(command, check, association, context) : [];
  return { is: 'applied', effects: [...entry, closingFact(command, check, entry, context)] };
}

function closingEntry(
  { id, body }: Placed<CloseYear>,
  { results, until, fiscalYear }: ClosingCheck,
  association: Building,
  context: Context,
): Effect[] {
  const label = `${closingWord[association.language]} ${fiscalYear}`;
  return bookEvent(
    {
      building: body.building,
      association,
      date: until,
      description: label,
      voucher: { kind: 'closing', id: `${id}.closing`, pages: [] },
      event: { is: 'closing', results, label },
      command: id,
    },
    context,
  );
}

function closingFact(
  { id, body }: Placed<CloseYear>,
  { from, until, fiscalYear, carried, lastNumbers, entriesHash }: ClosingCheck,
  booked: readonly Effect[],
  context: Context,
): Effect {
  const [entry] = booked.flatMap((one) => (one.do === 'fact' ? [one.body as JournalEntry] : []));
  const closing: YearClosing = {
    building: body.building,
    fiscalYear,
    from,
    until,
    carried: [...carried],
    lastNumbers: entry
      ? { ...lastNumbers, [entry.journal]: entry.number ?? (lastNumbers[entry.journal] ?? 0) + 1 }
      : { ...lastNumbers },
    entriesHash,
    closedBy: context.account,
    closedByName: context.accountName,
    closedAt: context.now,
  };
  return { do: 'fact', type: 'yearClosing', id: `${id}.closing`, body: closing };
}

/** The books speak the association's language. */
const closingWord: Readonly<Record<Language, string>> = {
  fr: 'Clôture de l’exercice',
  nl: 'Afsluiting van het boekjaar',
  de: 'Abschluss des Geschäftsjahres',
  en: 'Closing of financial year',
};

function withoutMark({ code, params }: Refusal): Refusal {
  return params ? { code, params } : { code };
}
