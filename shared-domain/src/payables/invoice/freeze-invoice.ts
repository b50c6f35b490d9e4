import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../kernel/result.ts';
import { parseCommunication } from '../../kernel/structured-communication.ts';
import { type DraftLine, type InvoiceDraft, inOrder } from '../invoice-draft/invoice-draft.ts';
import { computeTotals, type Totals } from '../vat/compute-totals.ts';
import type { VatRate } from '../vat/vat-rate.ts';
import { checkContent, type Finding, type Lookups } from './check-content.ts';
import { InvoiceContent, type InvoiceLine } from './invoice-content.ts';

type FilledLine = Omit<InvoiceLine, 'gross'>;

/**
 * [PAY-5] Makes the snapshot that is submitted, or says everything that stands in its way, field by field.
 *
 * Lines nobody wrote anything in are left out.
 */
export function freezeInvoice(draft: InvoiceDraft, lookups: Lookups): Result<InvoiceContent, Finding[]> {
  const written = inOrder(draft.lines).filter((line) => !isBlank(line));
  const missing = [...missingFields(draft), ...written.flatMap(missingInLine)];
  if (written.length === 0) missing.push({ field: 'lines', code: 'invoice.noLines' });
  const { supplierId, invoicedOn, total } = draft;
  if (missing.length > 0 || supplierId === null || invoicedOn === null || total === null) {
    return refuse(missing);
  }
  const supplier = lookups.supplier(supplierId);
  const communication = parseCommunication(draft.communication);
  const filled = written.flatMap((line) => fill(line, lookups));
  const { lines, vat, rounding } = computeTotals(filled, total);
  const content: InvoiceContent = {
    supplierId,
    supplierName: supplier?.name ?? '',
    supplierIban: supplier?.ibans[0] ?? null,
    number: draft.number.trim(),
    invoicedOn,
    dueOn: draft.dueOn,
    ...(isLate(draft, invoicedOn) && { bookedOn: draft.bookedOn }),
    total,
    communication: communication.ok ? communication.value : draft.communication.trim(),
    note: draft.note,
    lines: [...lines],
    vat: [...vat],
    rounding,
    pages: inOrder(draft.pages).map(({ sha256, mediaType, bytes }) => ({ sha256, mediaType, bytes })),
  };
  const findings = [...checkContent(content, lookups), ...checkCounts(content)];
  return findings.length > 0 ? refuse(findings) : accept(content);
}

/** The totals of a draft as it stands, for the form: lines without amount or rate do not count yet. */
export function totalsOfDraft(
  draft: InvoiceDraft,
): Totals<DraftLine & { readonly id: Id; readonly net: number; readonly vatRate: VatRate }> {
  const counted = inOrder(draft.lines).flatMap((line) => {
    const { net, vatRate } = line;
    return net === null || vatRate === null ? [] : [{ ...line, net, vatRate }];
  });
  return computeTotals(counted, counted.length === 0 ? null : draft.total);
}

/** A day before the invoice's own is a choice that the invoice outlived. */
function isLate<Draft extends Pick<InvoiceDraft, 'bookedOn'>>(
  draft: Draft,
  invoicedOn: LocalDate,
): draft is Draft & { readonly bookedOn: LocalDate } {
  return draft.bookedOn !== undefined && draft.bookedOn > invoicedOn;
}

function isBlank(line: DraftLine): boolean {
  return line.description.trim() === '' && line.net === null && line.account === null;
}

function missingFields(draft: InvoiceDraft): Finding[] {
  const findings: Finding[] = [];
  if (draft.supplierId === null) findings.push({ field: 'supplierId', code: 'invoice.supplierMissing' });
  if (draft.number.trim() === '') findings.push({ field: 'number', code: 'invoice.numberMissing' });
  if (draft.invoicedOn === null) findings.push({ field: 'invoicedOn', code: 'invoice.dateMissing' });
  if (draft.total === null) findings.push({ field: 'total', code: 'invoice.totalMissing' });
  else if (draft.total === 0) findings.push({ field: 'total', code: 'invoice.totalZero' });
  return findings;
}

function missingInLine(line: DraftLine & { readonly id: Id }): Finding[] {
  const fields = (['account', 'keyId', 'net', 'vatRate'] as const).filter((name) => line[name] === null);
  if (line.description.trim() === '')
    return [incomplete(line.id, 'description'), ...fields.map((name) => incomplete(line.id, name))];
  return fields.map((name) => incomplete(line.id, name));
}

function incomplete(id: Id, name: string): Finding {
  return { field: `lines.${id}.${name}`, code: 'invoice.lineIncomplete' };
}

function fill(line: DraftLine & { readonly id: Id }, lookups: Lookups): FilledLine[] {
  const { id, account, keyId, net, vatRate, privateTo } = line;
  if (account === null || keyId === null || net === null || vatRate === null) return [];
  const keyName = lookups.key(keyId)?.name ?? '';
  const description = line.description.trim();
  return [{ id, description, account, keyId, keyName, net, vatRate, ...(privateTo && { privateTo }) }];
}

// What only the wire limits; a person learns it here and not from a refused command.
function checkCounts(content: InvoiceContent): Finding[] {
  const parsed = InvoiceContent.safeParse(content);
  if (parsed.success) return [];
  const issue = parsed.error.issues[0];
  return [{ field: String(issue?.path[0] ?? ''), code: issue?.message ?? 'sync.malformed' }];
}
