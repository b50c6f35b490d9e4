import { useEffect, useState } from 'react';
import { type EInvoice, type InvoiceDraft, inOrder, readEInvoice } from 'shared-domain/payables';
import { useBlobUrl } from '../../../data/index.ts';

/** The electronic invoice a draft was made from, read again from its own page; null where there is none, or not here. */
export function usePageFile(organisation: string, draft: InvoiceDraft): EInvoice | null {
  const page = inOrder(draft.pages).find(({ mediaType }) => mediaType === 'application/xml');
  const view = useBlobUrl(organisation, page?.sha256 ?? null);
  const [invoice, setInvoice] = useState<EInvoice | null>(null);
  const file = view.state === 'here' ? view.file : null;
  useEffect(() => {
    let isCurrent = true;
    void readFile(file).then((read) => {
      if (isCurrent) setInvoice(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return invoice;
}

async function readFile(file: Blob | null): Promise<EInvoice | null> {
  if (!file) return null;
  const read = readEInvoice(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.value : null;
}
