import type { Id } from '../../kernel/id.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand, type Read } from '../../sync/define.ts';
import type { Bearer } from '../entry/journal-entry.ts';
import { yearReads } from '../year/open-year.ts';
import { BookEntry, decideBooking } from './book-entry.ts';
import { lineReads } from './check-lines.ts';
import type { HandEvent, ManualLine } from './hand-event.ts';

export const bookEntry = defineCommand<'bookEntry', BookEntry>({
  type: 'bookEntry',
  version: 1,
  schema: BookEntry,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.event.is,
  roles: ['syndic', 'accountant'],
  reads: ({ body: { building, event } }) => [
    ...lineReads(building, namedIn(event)),
    ...yearReads(building),
    ...booksReads(event, building),
  ],
  decide: decideBooking,
  sample: {
    organisation: sampleId(1),
    id: sampleId(96),
    body: {
      building: sampleId(10),
      on: '2026-11-12',
      description: 'Clé perdue, remplacement facturé au propriétaire',
      pages: ['ab'.repeat(32)],
      event: {
        is: 'privateCost',
        ownerId: sampleId(40),
        lotId: sampleId(20),
        amount: 4_500,
        dueOn: '2026-12-12',
        label: '',
      },
    },
  },
});

/** Whom and what the event names by id. */
function namedIn(event: HandEvent): Id[] {
  switch (event.is) {
    case 'opening':
    case 'manual':
      return event.balances.flatMap(idsOfLine);
    case 'deferral':
    case 'invoiceToReceive':
      return bearerIds(event.cost.bearer);
    case 'privateCost':
      return [event.ownerId, ...(event.lotId ? [event.lotId] : [])];
    case 'ownerRefund':
      return [event.ownerId];
    case 'reserveUse':
    case 'internalTransfer':
      return [];
  }
}

function idsOfLine({ party, cost }: Pick<ManualLine, 'party' | 'cost'>): Id[] {
  return [...(party ? [party.id] : []), ...(cost ? bearerIds(cost.bearer) : [])];
}

function bearerIds(bearer: Bearer): Id[] {
  if (bearer.by === 'key') return [];
  return [bearer.ownerId, ...(bearer.lotId ? [bearer.lotId] : [])];
}

/** Two events look at everything booked before: books begin once, and a fund holds what was paid into it. */
function booksReads(event: HandEvent, building: Id): Read[] {
  const looksBack = event.is === 'opening' || event.is === 'reserveUse';
  return looksBack ? [{ by: 'building', type: 'journalEntry', building }] : [];
}
