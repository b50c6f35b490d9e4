import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { type Finding, freezeInvoice } from 'shared-domain/payables';
import { useActions, useSession } from '../../data/index.ts';
import { painted } from '../../platform/painted.ts';
import type { Books } from './use-books.ts';
import type { DraftDesk } from './use-draft-desk.ts';

export type Submit = {
  /** What stands in the way, told from the first attempt on. */
  readonly findings: readonly Finding[];
  /** Counts up with each attempt that was held back. */
  readonly attempt: number;
  readonly refusal: Refusal | null;
  /** Whether it went: onto this device at least. */
  submit(): Promise<boolean>;
  /** Somebody decided what becomes of what was refused. */
  dismiss(): void;
};

const nothing: readonly Finding[] = [];

export function useSubmit(desk: DraftDesk, books: Books): Submit {
  const actions = useActions();
  const session = useSession();
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const frozen = freezeInvoice(desk.body, books.lookups);
  async function submit(): Promise<boolean> {
    setRefusal(null);
    if (!frozen.ok || desk.id === null || session.state === 'signedOut') {
      setAttempt(attempt + 1);
      return false;
    }
    const { organisation, building, id } = desk;
    // What was typed last is written first.
    await painted();
    const answer = await actions.runCommand('submitInvoice', organisation, {
      building,
      draftId: id,
      content: frozen.value,
    });
    if (!answer.ok) setRefusal(answer.refusal);
    return answer.ok;
  }
  const dismiss = () => setRefusal(null);
  return {
    findings: attempt > 0 && !frozen.ok ? frozen.refusal : nothing,
    attempt,
    refusal,
    submit,
    dismiss,
  };
}
