import { type Shown, useSender, useSession } from '../../data/index.ts';
import { wordsIn } from '../../i18n/index.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';

/** An owner's own copy of a reminder, in the language its letter was written in. */
export function ReminderPaperButton({ notice }: { readonly notice: Shown<'reminderNotice'> }) {
  const session = useSession();
  const sender = useSender(notice);
  if (!sender || session.state === 'signedOut') return null;
  const { name } = session.profile;
  const make = async (work: PaperWork) => {
    const [{ reminderPaper }, { makePaper }, { stateOfCopy }, words] = await Promise.all([
      import('../../papers/reminder-paper.ts'),
      import('../../papers/make-papers.ts'),
      import('../../papers/state-of-copy.ts'),
      wordsIn(notice.body.language, 'everybody'),
    ]);
    const to = { name, address: null };
    const content = { sender, to, reminder: notice.body, registeredNumber: null };
    return makePaper(reminderPaper({ ...content, state: stateOfCopy(notice) }, words), work);
  };
  return <PaperButton make={make} />;
}
