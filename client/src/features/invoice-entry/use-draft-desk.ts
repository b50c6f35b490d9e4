import { useRef, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { emptyDraft, type InvoiceDraft } from 'shared-domain/payables';
import { type DraftChange, type Shown, useActions, useDraft } from '../../data/index.ts';
import { newId, now } from '../../platform/index.ts';
import { painted } from '../../platform/painted.ts';
import { lineFor } from './last-invoice.ts';
import { type LetterFirst, useLetterFirst } from './use-letter-first.ts';
import { written } from './written-draft.ts';

export type Conflict = NonNullable<Shown<'invoiceDraft'>['conflicts']>[number];

/** The draft on the table, whether or not it has been written down yet. */
export type DraftDesk = LetterFirst & {
  readonly organisation: string;
  readonly building: string;
  /** Null until the first letter or photo makes it exist. */
  readonly id: string | null;
  readonly state: 'loading' | 'absent' | 'here';
  readonly body: InvoiceDraft;
  readonly conflicts: readonly Conflict[];
  readonly refusal: Refusal | null;
  edit(change: DraftChange): void;
  settle(conflict: Conflict, value: unknown): void;
};

export type DeskPlace = {
  readonly organisation: string;
  readonly building: string;
  readonly draftId: string | null;
  readonly keys: readonly Shown<'allocationKey'>[];
  readonly onCreated: (id: string) => void;
};

type Pending = { readonly nth: number; readonly change: DraftChange; readonly isDone: boolean };

/**
 * The draft comes to exist with the first edit, and keeps every edit from then on, in the order they were made. What was
 * typed is shown at once, however long the device takes to write it down.
 */
export function useDraftDesk({ organisation, building, draftId, keys, onCreated }: DeskPlace): DraftDesk {
  const actions = useActions();
  const [first] = useState<InvoiceDraft>(() => newDraft(building, keys));
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const created = useRef<Promise<string | null> | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const count = useRef(0);
  const view = useDraft('invoiceDraft', organisation, draftId ?? '');
  const isHere = view.state === 'here';

  async function create(change: DraftChange): Promise<string | null> {
    const answer = await actions.createDraft('invoiceDraft', organisation, (draft) => {
      draft.become({ ...emptyDraft }, { ...first });
      change(draft);
    });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onCreated(answer.value.id);
    return answer.ok ? answer.value.id : null;
  }
  async function send(id: string, change: DraftChange) {
    // Merging takes a slow phone longer than a blink: the letter is there first. In their order, also where a tab is hidden
    // before the letter before this one was painted.
    turn.current = Promise.all([turn.current, painted()]);
    await turn.current;
    const answer = await actions.editDraft(organisation, id, change);
    setRefusal(answer.ok ? null : answer.refusal);
  }
  function write(change: DraftChange): Promise<unknown> {
    if (draftId !== null) return send(draftId, change);
    // Decided before anything is awaited: the second of two edits made at once must find the first.
    if (created.current) return created.current.then((id) => (id ? send(id, change) : undefined));
    created.current = create(change);
    return created.current;
  }
  function edit(change: DraftChange) {
    count.current += 1;
    const nth = count.current;
    setPending((before) => [
      ...before.filter(({ isDone }) => !isDone || !isHere),
      { nth, change, isDone: false },
    ]);
    void write(change).finally(() =>
      setPending((before) => before.map((one) => (one.nth === nth ? { ...one, isDone: true } : one))),
    );
  }
  function settle(conflict: Conflict, value: unknown) {
    const [head, ...rest] = conflict.path;
    if (head === undefined) return;
    const other = conflict.values.find((one) => one !== value) ?? null;
    // Written twice, because keeping the value that stands is a decision too and must be recorded as one.
    edit((draft) => {
      draft.set([head, ...rest], other);
      draft.set([head, ...rest], value);
    });
    setSettled((before) => new Set(before).add(nameOf(conflict)));
  }

  const stored = isHere ? view.document.body : first;
  const unwritten = pending.filter(({ isDone }) => !isDone || !isHere);
  const conflicts = isHere ? (view.document.conflicts ?? []) : [];
  return {
    organisation,
    building,
    id: draftId,
    state: draftId === null || count.current > 0 ? 'here' : view.state,
    body: unwritten.reduce((body, { change }) => written(body, change), stored),
    conflicts: conflicts.filter((one) => !settled.has(nameOf(one))),
    refusal,
    edit,
    ...useLetterFirst(edit),
    settle,
  };
}

function newDraft(building: string, keys: DeskPlace['keys']): InvoiceDraft {
  const line = { position: 1, ...lineFor(null, keys) };
  return { ...emptyDraft, building, createdOn: now(), lines: { [newId()]: line } };
}

function nameOf(conflict: Conflict): string {
  return JSON.stringify(conflict);
}
