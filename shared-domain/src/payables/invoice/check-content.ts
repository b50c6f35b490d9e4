import { canonicalJson } from '../../kernel/canonical-json.ts';
import { largestCents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { parseCommunication } from '../../kernel/structured-communication.ts';
import { type AllocationKey, keyVersionOn } from '../../ownership/allocation-key/allocation-key.ts';
import type { Supplier } from '../supplier/supplier.ts';
import { computeTotals } from '../vat/compute-totals.ts';
import type { InvoiceContent } from './invoice-content.ts';

/** What is wrong, and in which field of the form: `total`, `lines.<id>.account`. */
export type Finding = Refusal & { readonly field: string };

export type Lookups = {
  readonly supplier: (id: Id) => Supplier | undefined;
  /** The building's keys alone. */
  readonly key: (id: Id) => AllocationKey | undefined;
  readonly today: LocalDate;
};

/** [PAY-5] The checks an invoice passes to be submitted; the same on the device, before, and on the server, for good. */
export function checkContent(content: InvoiceContent, lookups: Lookups): Finding[] {
  return [checkSupplier, checkDates, checkTotal, checkSums, checkLines, checkCommunication].flatMap((check) =>
    check(content, lookups),
  );
}

function checkSupplier(content: InvoiceContent, { supplier }: Lookups): Finding[] {
  const known = supplier(content.supplierId);
  if (!known) return [{ field: 'supplierId', code: 'supplier.unknown' }];
  const iban = content.supplierIban;
  if (iban === null || known.ibans.includes(iban)) return [];
  return [{ field: 'supplierId', code: 'invoice.ibanNotSuppliers', params: { iban } }];
}

function checkDates({ invoicedOn, dueOn, bookedOn }: InvoiceContent, { today }: Lookups): Finding[] {
  const findings: Finding[] = [];
  const params = { date: invoicedOn };
  if (invoicedOn > addDays(today, 31)) {
    findings.push({ field: 'invoicedOn', code: 'invoice.dateInFuture', params });
  }
  if (invoicedOn < addDays(today, -3660)) {
    findings.push({ field: 'invoicedOn', code: 'invoice.dateTooOld', params });
  }
  if (dueOn !== null && dueOn < invoicedOn) {
    findings.push({ field: 'dueOn', code: 'invoice.dueBeforeDate', params });
  }
  if (bookedOn !== undefined && (bookedOn <= invoicedOn || bookedOn > addDays(today, 366))) {
    findings.push({ field: 'invoicedOn', code: 'invoice.contentAltered' });
  }
  return findings;
}

function checkTotal({ total }: InvoiceContent): Finding[] {
  if (total === 0) return [{ field: 'total', code: 'invoice.totalZero' }];
  if (Math.abs(total) <= largestCents) return [];
  return [{ field: 'total', code: 'invoice.totalTooLarge', params: { total } }];
}

/** [PAY-3] Cents of rounding pass: one a line and one a rate. More means that a line is missing or mistyped. */
function checkSums(content: InvoiceContent): Finding[] {
  const { total, lines, vat, rounding } = content;
  const totals = computeTotals(lines, total);
  if (Math.abs(totals.rounding) > lines.length + totals.vat.length) {
    const params = { total, computed: totals.computed };
    return [{ field: 'total', code: 'invoice.totalMismatch', params }];
  }
  const isTrue =
    canonicalJson([totals.lines, totals.vat, totals.rounding]) === canonicalJson([lines, vat, rounding]);
  return isTrue ? [] : [{ field: 'total', code: 'invoice.contentAltered' }];
}

function checkLines({ lines, invoicedOn }: InvoiceContent, { key }: Lookups): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set(lines.map((line) => line.id));
  if (ids.size < lines.length) findings.push({ field: 'lines', code: 'invoice.contentAltered' });
  for (const { id, account, keyId, keyName, privateTo, isPrivate } of lines) {
    // An invoice that is submitted says whose it is.
    if (isPrivate) findings.push({ field: `lines.${id}.keyId`, code: 'invoice.contentAltered' });
    if (!isPostable(account)) {
      const params = { account };
      findings.push({ field: `lines.${id}.account`, code: 'invoice.accountNotPostable', params });
    }
    if (privateTo) continue;
    const used = key(keyId);
    const params = { key: keyName, date: invoicedOn };
    if (!used) findings.push({ field: `lines.${id}.keyId`, code: 'key.unknown', params });
    else if (!keyVersionOn(used, invoicedOn)) {
      findings.push({ field: `lines.${id}.keyId`, code: 'key.notInForce', params });
    }
  }
  return findings;
}

/** Costs, things that last, and costs carried over: what a purchase can be. */
function isPostable(account: string): boolean {
  return /^(6|2|49)\d/.test(account);
}

function checkCommunication({ communication }: InvoiceContent): Finding[] {
  const read = parseCommunication(communication);
  return read.ok ? [] : [{ field: 'communication', code: read.refusal.code }];
}
