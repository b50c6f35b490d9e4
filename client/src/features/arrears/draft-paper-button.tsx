import type { LocalDate } from 'shared-domain/kernel';
import { useSender } from '../../data/index.ts';
import { wordsIn } from '../../i18n/index.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import type { Proposal } from './propose-reminder.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type DraftPaperButtonProps = {
  readonly file: ArrearsFile;
  readonly proposal: Proposal;
  readonly sentOn: LocalDate;
};

/** The reminder as it would go, to be read over: provisional, and nothing can be paid with it. */
export function DraftPaperButton({ file, proposal, sentOn }: DraftPaperButtonProps) {
  const sender = useSender({ organisation: file.choice.organisation, building: file.choice.id });
  const owner = file.owners.find(({ id }) => id === proposal.debtor.ownerId)?.body;
  if (!sender || !owner) return null;
  const make = async (work: PaperWork) => {
    const [{ addresseeOf, reminderPaper }, { makePaper }, words] = await Promise.all([
      import('../../papers/reminder-paper.ts'),
      import('../../papers/make-papers.ts'),
      wordsIn(owner.language, 'everybody'),
    ]);
    const claims = proposal.debtor.demanded.map(({ id, ...claim }) => ({ ...claim, claimId: id }));
    const reminder = { ...proposal, claims, sentOn, iban: null, communication: '' };
    const content = { sender, to: addresseeOf(owner), reminder, registeredNumber: null };
    return makePaper(reminderPaper({ ...content, state: 'provisional' }, words), work);
  };
  return <PaperButton make={make} />;
}
