import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import {
  type DraftPage,
  type EInvoice,
  emptyDraft,
  supplierOf,
  supplierOfEInvoice,
} from 'shared-domain/payables';
import { type Actions, useActions } from '../../../data/index.ts';
import { newId, now, today } from '../../../platform/index.ts';
import type { BuildingChoice } from '../../../scope/index.ts';
import type { Books } from '../use-books.ts';
import { draftBody } from './draft-body.ts';
import { keptFiles } from './kept-files.ts';

type Source = { readonly invoice: EInvoice; readonly bytes: Uint8Array<ArrayBuffer> };

export type DraftMaker = {
  readonly state: 'ready' | 'busy' | 'made';
  readonly draftId: string | null;
  readonly refusals: readonly Refusal[];
  make(): Promise<void>;
};

/** Writes the draft down on this device: its files, the supplier's card if it is the first time, then the draft itself. */
export function useMakeDraft(source: Source, place: BuildingChoice, books: Books): DraftMaker {
  const actions = useActions();
  const [state, setState] = useState<DraftMaker['state']>('ready');
  const [draftId, setDraftId] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  async function make() {
    setState('busy');
    const { organisation, id: building } = place;
    const kept = await keepFiles(actions, organisation, source);
    const supplier = await supplierFor(actions, organisation, source.invoice, books);
    const body = draftBody(
      source.invoice,
      books,
      { building, supplierId: supplier.id, pages: kept.pages, now: now() },
      newId,
    );
    const made = await actions.createDraft('invoiceDraft', organisation, (draft) =>
      draft.become({ ...emptyDraft }, { ...body }),
    );
    setRefusals([...kept.refusals, ...supplier.refusals, ...(made.ok ? [] : [made.refusal])]);
    setDraftId(made.ok ? made.value.id : null);
    setState(made.ok ? 'made' : 'ready');
  }
  return { state, draftId, refusals, make };
}

async function keepFiles(actions: Actions, organisation: string, { invoice, bytes }: Source) {
  const pages: Omit<DraftPage, 'position'>[] = [];
  const refusals: Refusal[] = [];
  for (const file of keptFiles(invoice, bytes)) {
    const stored = await actions.addBlob(organisation, file);
    if (!stored.ok) {
      refusals.push(stored.refusal);
      continue;
    }
    const { sha256, mediaType, bytes: size } = stored.value;
    pages.push({ sha256, mediaType: mediaType as DraftPage['mediaType'], bytes: size });
  }
  return { pages, refusals };
}

async function supplierFor(actions: Actions, organisation: string, invoice: EInvoice, books: Books) {
  const known = supplierOf(invoice, books.suppliers);
  if (known) return { id: known.id, refusals: [] };
  const body = supplierOfEInvoice(invoice, today());
  if (body.name === '') return { id: null, refusals: [] };
  const saved = await actions.saveRecord('supplier', organisation, { body });
  return saved.ok ? { id: saved.value.id, refusals: [] } : { id: null, refusals: [saved.refusal] };
}
