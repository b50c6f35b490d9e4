import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type InvoiceCase, useInvoiceCase } from '../../data/index.ts';
import { useScope } from '../../scope/index.ts';
import { AbsentInvoice } from './absent-invoice.tsx';
import { BuildingQuestion } from './building-question.tsx';
import { EntryScreen } from './entry-screen.tsx';
import { FollowUp } from './follow-up.tsx';
import { useMyBuildings } from './use-my-buildings.ts';

/**
 * One invoice from its first photo to the books, under one address. A new one gets its own with the first letter typed:
 * the screen stays the same then, and so does the cursor.
 */
export function InvoicePage() {
  const { draftId = 'new' } = useParams({ strict: false });
  const [seen, setSeen] = useState(draftId);
  const [entry, setEntry] = useState<Entered>({ count: 0, id: null });
  // The next invoice is for the building of the one before.
  const [chosen, setChosen] = useState<string | null>(null);
  if (seen !== draftId) {
    setSeen(draftId);
    // Come back to `new` from elsewhere: that is the next invoice. The address follows the draft a moment later.
    if (draftId === 'new' && entry.id !== null) setEntry({ count: entry.count + 1, id: null });
  }
  if (draftId !== 'new' && draftId !== entry.id) return <StoredInvoice key={draftId} draftId={draftId} />;
  return (
    <NewInvoice
      key={entry.count}
      draftId={entry.id}
      chosen={chosen}
      onChoose={setChosen}
      onCreated={(id) => setEntry({ count: entry.count, id })}
    />
  );
}

/** The invoices begun on this screen, one after another; null: not a letter of it is written yet. */
type Entered = { readonly count: number; readonly id: string | null };

type NewInvoiceProps = {
  readonly draftId: string | null;
  readonly chosen: string | null;
  readonly onChoose: (building: string) => void;
  readonly onCreated: (id: string) => void;
};

function NewInvoice({ draftId, chosen, onChoose, onCreated }: NewInvoiceProps) {
  const navigate = useNavigate();
  const { building } = useScope();
  const choices = useMyBuildings();
  const one = useInvoiceCase(draftId) ?? null;
  if (!choices) return null;
  const only = choices.length === 1 ? choices[0]?.id : undefined;
  // Once begun, the invoice stays with its building whatever the rest of the app looks at.
  const wanted = draftId === null ? (building?.id ?? chosen) : (chosen ?? building?.id);
  const place = choices.find(({ id }) => id === (wanted ?? only));
  if (!place) return <BuildingQuestion choices={choices} onChoose={onChoose} />;
  if (one && isClosed(one)) return <FollowUp one={one} />;
  const { organisation, id, name } = place;
  function created(newId: string) {
    onChoose(id);
    onCreated(newId);
    void navigate({ to: '/invoices/$draftId', params: { draftId: newId }, replace: true });
  }
  const at = { organisation, building: id, name };
  return <EntryScreen key={id} place={at} draftId={draftId} one={one} onCreated={created} />;
}

function StoredInvoice({ draftId }: { draftId: string }) {
  const one = useInvoiceCase(draftId);
  const choices = useMyBuildings();
  if (one === undefined || !choices) return null;
  if (one && isClosed(one)) return <FollowUp one={one} />;
  const place = choices.find(({ id }) => id === one?.building);
  if (!one || !place) return <AbsentInvoice />;
  const at = { organisation: one.organisation, building: one.building, name: place.name };
  return <EntryScreen place={at} draftId={draftId} one={one} onCreated={() => undefined} />;
}

/** Submitted or posted: what it says is read now, not written. */
function isClosed({ stage }: InvoiceCase): boolean {
  return stage === 'submitted' || stage === 'posted';
}
