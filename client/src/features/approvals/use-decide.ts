import { useState } from 'react';
import { cleanText, type Refusal } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import { fourEyes } from 'shared-domain/payables';
import { type InvoiceCase, useActions, useSession } from '../../data/index.ts';

export type Decide = {
  /** Why this person may not decide about it, known before they try. */
  readonly barred: Refusal | null;
  readonly refusal: Refusal | null;
  approve(): Promise<boolean>;
  reject(reason: string): Promise<boolean>;
};

/** One decision about one submission; done on this device at once, recorded by the server when it hears of it. */
export function useDecide(one: InvoiceCase, building: Building | null): Decide {
  const actions = useActions();
  const session = useSession();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { submission } = one;
  const account = session.state === 'signedOut' ? '' : session.profile.account;
  const barred = submission && building ? fourEyes(submission.body, building, account) : null;

  async function ask(run: (seen: Seen) => ReturnType<typeof actions.runCommand>): Promise<boolean> {
    if (!submission) return false;
    const { draftId, contentHash } = submission.body;
    const answer = await run({ building: one.building, draftId, submissionId: submission.id, contentHash });
    setRefusal(answer.ok ? null : answer.refusal);
    return answer.ok;
  }
  return {
    barred,
    refusal,
    approve: () => ask((seen) => actions.runCommand('approveInvoice', one.organisation, seen)),
    reject: (reason) =>
      ask((seen) =>
        actions.runCommand('rejectInvoice', one.organisation, { ...seen, reason: cleanText(reason).trim() }),
      ),
  };
}

/** What the person had before their eyes: other content than this is another decision. */
type Seen = {
  readonly building: string;
  readonly draftId: string;
  readonly submissionId: string;
  readonly contentHash: string;
};
