import { closingCheck } from '../../accounting/year/closing-check.ts';
import type { YearClosing } from '../../accounting/year/year-closing.definition.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Building } from '../../ownership/building/building.ts';
import { computeSettlement, type Settlement } from '../../receivables/settlement/compute-settlement.ts';
import { settlementHash } from '../../receivables/settlement/settlement-hash.ts';
import { settlementInputOf } from '../../receivables/settlement/settlement-reads.ts';
import { accountant, building, syndic } from './building.ts';
import type { Year } from './year.ts';

const period = { from: '2026-01-01', until: '2026-12-31' };

export function simulate({ books, entries }: Year): Settlement {
  return computeSettlement(
    settlementInputOf(
      {
        association: books.one<Building>('building', building).body,
        entries: entries(),
        invoices: books.all('invoice'),
        keys: books.all('allocationKey'),
        lots: books.all('lot'),
        ownerships: books.all('ownership'),
        owners: books.all('owner'),
        settings: undefined,
        published: books.all('settlement'),
      },
      { period, meters: [], corrects: null },
    ),
  );
}

export function publish(year: Year, on: LocalDate): Id {
  return year.books.give({
    type: 'publishSettlement',
    on,
    by: syndic,
    body: {
      building,
      label: 'Décompte 2026',
      ...period,
      bookedOn: period.until,
      dueOn: '2027-02-28',
      meters: [],
      contentHash: settlementHash(simulate(year)),
      corrects: null,
    },
  });
}

export function close({ books, entries }: Year, on: LocalDate): void {
  const { entriesHash } = closingCheck({
    entries: entries(),
    closings: books.all<YearClosing>('yearClosing').map(({ body }) => body),
    association: books.one<Building>('building', building).body,
    fiscalYear: 2026,
    today: on,
  });
  const body = { building, fiscalYear: 2026, entriesHash };
  books.give({ type: 'closeYear', on, by: accountant, body });
}
