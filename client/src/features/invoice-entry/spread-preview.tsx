import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { allocateInvoice, type InvoiceDraft, type InvoiceLine, totalsOfDraft } from 'shared-domain/payables';
import { useDocuments } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { useEntry } from './entry-context.tsx';
import classes from './share-table.module.css';
import { ShareTable } from './share-table.tsx';
import { sharesOf } from './shares.ts';
import type { Books } from './use-books.ts';

/** Who will pay what, before anybody approves: folded away, counted only when somebody looks. */
export function SpreadPreview() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.fold} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>{t('entry.spread')}</summary>
      {isOpen && <Spread />}
    </details>
  );
}

function Spread() {
  const t = useText();
  const say = useRefusalText();
  const { desk, books } = useEntry();
  const { organisation, building, body } = desk;
  const where = { organisation, building };
  const lots = useDocuments('lot', where);
  const ownerships = useDocuments('ownership', where);
  const owners = useDocuments('owner', where);
  const lines = linesOf(body, books);
  if (!lots || !ownerships || !owners) return null;
  if (body.invoicedOn === null || lines.length === 0) return <Text c="dimmed">{t('entry.spreadLater')}</Text>;
  const portions = allocateInvoice({ lines }, books.keys, lots, ownerships, body.invoicedOn);
  if (!portions.ok) {
    return (
      <Alert color="yellow" variant="light" role="status">
        {say(portions.refusal)}
      </Alert>
    );
  }
  return <ShareTable shares={sharesOf(portions.value, owners)} />;
}

function linesOf(draft: InvoiceDraft, { lookups }: Books): InvoiceLine[] {
  return totalsOfDraft(draft).lines.flatMap((line) => {
    const { id, description, account, keyId, net, vatRate, gross, privateTo } = line;
    if (keyId === null) return [];
    const keyName = lookups.key(keyId)?.name ?? '';
    const bearer = privateTo && { privateTo };
    return [{ id, description, account: account ?? '', keyId, keyName, net, vatRate, gross, ...bearer }];
  });
}
