import { hash } from 'node:crypto';
import { contentHash, invariant } from 'shared-domain/kernel';
import {
  approveInvoice,
  freezeInvoice,
  type InvoiceDraft,
  invoiceDrafts,
  rejectInvoice,
  submitInvoice,
} from 'shared-domain/payables';
import type { SyncedDocument } from 'shared-domain/sync';
import { createDraft, wrapDraft } from 'shared-domain/sync/draft';
import type { DemoBuilding, DemoInvoice, DemoSupplier } from '../shape.ts';
import { draftOfInvoice, instantOf } from './draft-of-invoice.ts';
import type { InvoicePage } from './page-of-invoice.ts';
import { supplierDocument } from './records-of.ts';
import type { Writer } from './writer.ts';

export type InvoiceWork = {
  readonly organisation: string;
  readonly building: DemoBuilding;
  readonly invoice: DemoInvoice;
  readonly supplier: DemoSupplier;
  readonly page: InvoicePage;
  readonly encoder: Writer;
  readonly approver: Writer;
};

/** Takes an invoice as far as the demo has it, by the commands a syndic and a board member would give. */
export async function loadInvoice(work: InvoiceWork): Promise<void> {
  const { building, invoice, page } = work;
  const draft = draftOfInvoice(building, invoice, page);
  // An approved invoice's draft is gone: it need not have been there.
  if (invoice.stage !== 'approved') await work.encoder.put(draftDocument(work, draft));
  if (invoice.stage === 'draft') return;
  const submission = await submit(work, draft);
  if (invoice.stage === 'submitted') return;
  await decide(work, submission);
}

type Submission = { readonly id: string; readonly contentHash: string };

async function submit(work: InvoiceWork, draft: InvoiceDraft): Promise<Submission> {
  const { building, invoice, supplier, encoder } = work;
  const { body } = supplierDocument(work.organisation, supplier);
  const frozen = freezeInvoice(draft, {
    supplier: () => body as never,
    key: (id) => building.keys.find((key) => key.id === id) as never,
    today: invoice.invoicedOn,
  });
  invariant(frozen.ok, `${invoice.name} can be submitted: ${JSON.stringify(frozen)}`);
  const content = frozen.value;
  const command = await encoder.give({
    definition: submitInvoice,
    name: `submit/${invoice.name}`,
    body: { building: building.id, draftId: invoice.id, content },
    at: instantOf(invoice.invoicedOn, 2, '09:12'),
  });
  return { id: `${command.id}.submission`, contentHash: contentHash(content) };
}

async function decide(work: InvoiceWork, { id, contentHash }: Submission): Promise<void> {
  const { building, invoice, encoder, approver } = work;
  const isSmall = Math.abs(invoice.total) <= (building.approvalThreshold ?? 0);
  const decider = isSmall && invoice.stage === 'approved' ? encoder : approver;
  const body = {
    building: building.id,
    draftId: invoice.id,
    submissionId: id,
    contentHash,
  };
  const at = instantOf(invoice.invoicedOn, 4, '18:05');
  if (invoice.stage === 'rejected') {
    const { reason } = invoice;
    const name = `reject/${invoice.name}`;
    await decider.give({ definition: rejectInvoice, name, body: { ...body, reason }, at });
  } else {
    await decider.give({ definition: approveInvoice, name: `approve/${invoice.name}`, body, at });
  }
}

function draftDocument({ organisation, invoice }: InvoiceWork, body: InvoiceDraft): SyncedDocument {
  const actor = hash('sha256', `demo actor ${invoice.name}`).slice(0, 32);
  const draft = createDraft(invoiceDrafts, actor, (editor) => {
    for (const [field, value] of Object.entries(body)) editor.set([field], value);
  });
  return wrapDraft(invoiceDrafts, { organisation, id: invoice.id }, draft) as unknown as SyncedDocument;
}
