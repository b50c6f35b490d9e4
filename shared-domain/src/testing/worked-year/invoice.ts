import type { Cents } from '../../kernel/cents.ts';
import { contentHash } from '../../kernel/content-hash.ts';
import type { Id } from '../../kernel/id.ts';
import { invariant } from '../../kernel/invariant.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import { freezeInvoice } from '../../payables/invoice/freeze-invoice.ts';
import { emptyDraft, type PrivateTo } from '../../payables/invoice-draft/invoice-draft.ts';
import type { Supplier } from '../../payables/supplier/supplier.ts';
import { computeTotals } from '../../payables/vat/compute-totals.ts';
import type { VatRate } from '../../payables/vat/vat-rate.ts';
import type { MemoryBooks } from '../memory-books.ts';
import {
  board,
  building,
  eur,
  generalKey,
  liftKey,
  type SupplierName,
  suppliers,
  syndic,
} from './building.ts';
import type { Year } from './year.ts';

export type Received = {
  readonly supplier: SupplierName;
  readonly number: string;
  readonly on: LocalDate;
  readonly lines: readonly {
    readonly account: string;
    readonly label: string;
    readonly net: Cents;
    readonly vatRate: VatRate;
    readonly keyId?: Id;
    readonly privateTo?: PrivateTo;
  }[];
};

let drafts = 0;

/** The syndic encodes and submits it, the board approves it; answers the id of the approved invoice. */
export function receiveInvoice(books: MemoryBooks, { supplier, number, on, lines }: Received): Id {
  drafts += 1;
  const draftId = sampleId(600_000 + drafts);
  const filled = lines.map(({ account, label, net, vatRate, keyId = generalKey, privateTo }, position) => {
    const line = { position, description: label, account, keyId, net, vatRate };
    return privateTo ? { ...line, privateTo } : line;
  });
  const content = freezeInvoice(
    {
      ...emptyDraft,
      building,
      supplierId: suppliers[supplier].id,
      number,
      invoicedOn: on,
      dueOn: addDays(on, 30),
      total: computeTotals(filled, null).computed,
      lines: Object.fromEntries(filled.map((line, at) => [sampleId(700_000 + drafts * 10 + at), line])),
    },
    {
      supplier: (id) => books.one<Supplier>('supplier', id).body,
      key: (id) => books.one<AllocationKey>('allocationKey', id).body,
      today: on,
    },
  );
  invariant(content.ok, `the invoice ${number} is complete`);
  const submission = books.give({
    type: 'submitInvoice',
    body: { building, draftId, content: content.value },
    on,
    by: syndic,
  });
  const decision = {
    building,
    draftId,
    submissionId: `${submission}.submission`,
    contentHash: contentHash(content.value),
  };
  return `${books.give({ type: 'approveInvoice', body: decision, on: addDays(on, 2), by: board })}.invoice`;
}

export function lift(year: Year, number: string, on: LocalDate): void {
  year.tell(
    on,
    'The lift is serviced',
    '400,00 and 6 % VAT, which is cost: the association does not deduct it.',
    { '61011': '424,00', '440': '-424,00' },
    () =>
      receiveInvoice(year.books, {
        supplier: 'ascenseurs',
        number,
        on,
        lines: [{ account: '61011', label: 'Contrat', net: eur('400,00'), vatRate: 6, keyId: liftKey }],
      }),
  );
}

export function cleaning(year: Year, number: string, on: LocalDate): void {
  year.tell(on, 'Cleaning', '1 000,00 and 21 % VAT.', { '61050': '1 210,00', '440': '-1 210,00' }, () =>
    receiveInvoice(year.books, {
      supplier: 'nettoyage',
      number,
      on,
      lines: [{ account: '61050', label: 'Nettoyage', net: eur('1 000,00'), vatRate: 21 }],
    }),
  );
}
