import { type Shown, useSender, useSession } from '../../data/index.ts';
import { useFormat, wordsIn } from '../../i18n/index.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import type { OwnCall } from './account-rows.ts';

type CallPaperButtonProps = { readonly call: Shown<'ownerCall'>; readonly own: OwnCall };

/** An owner's own copy of what they were called for, in the language they read. */
export function CallPaperButton({ call, own }: CallPaperButtonProps) {
  const { language } = useFormat();
  const session = useSession();
  const sender = useSender(call);
  if (!sender || session.state === 'signedOut') return null;
  const { name } = session.profile;
  const make = async (work: PaperWork) => {
    const [{ callPaper }, { makePaper }, { stateOfCopy }, words] = await Promise.all([
      import('../../papers/call-paper.ts'),
      import('../../papers/make-papers.ts'),
      import('../../papers/state-of-copy.ts'),
      wordsIn(language, 'everybody'),
    ]);
    const state = own.state === 'cancelled' ? 'cancelled' : stateOfCopy(call);
    const { open, toPay } = own;
    const to = { name, address: null };
    return makePaper(callPaper({ sender, to, state, call: call.body, open, toPay }, words), work);
  };
  return <PaperButton make={make} />;
}
