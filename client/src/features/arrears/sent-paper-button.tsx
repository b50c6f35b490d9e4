import type { SentReminder } from 'shared-domain/receivables';
import { useSender } from '../../data/index.ts';
import { wordsIn } from '../../i18n/index.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type SentPaperButtonProps = { readonly file: ArrearsFile; readonly reminder: SentReminder };

/** A reminder for the envelope. Somebody sends it by hand: it is as final as the letter that they wrote down here. */
export function SentPaperButton({ file, reminder }: SentPaperButtonProps) {
  const sender = useSender({ organisation: file.choice.organisation, building: file.choice.id });
  const owner = file.owners.find(({ id }) => id === reminder.ownerId)?.body;
  if (!sender || !owner) return null;
  const make = async (work: PaperWork) => {
    const [{ addresseeOf, reminderPaper }, { makePaper }, words] = await Promise.all([
      import('../../papers/reminder-paper.ts'),
      import('../../papers/make-papers.ts'),
      wordsIn(reminder.language, 'everybody'),
    ]);
    const { registeredNumber } = reminder;
    const content = { sender, to: addresseeOf(owner), reminder, registeredNumber };
    return makePaper(reminderPaper({ ...content, state: 'final' }, words), work);
  };
  return <PaperButton make={make} />;
}
