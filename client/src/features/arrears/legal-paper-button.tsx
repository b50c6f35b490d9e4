import type { Debtor, DebtorFile } from 'shared-domain/receivables';
import { useSender } from '../../data/index.ts';
import { wordsIn } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type LegalPaperButtonProps = {
  readonly file: ArrearsFile;
  readonly legal: DebtorFile;
  readonly debtor: Debtor | undefined;
};

/** The legal file in the association's language: that of the court. */
export function LegalPaperButton({ file, legal, debtor }: LegalPaperButtonProps) {
  const sender = useSender({ organisation: file.choice.organisation, building: file.choice.id });
  if (!sender) return null;
  const make = async (work: PaperWork) => {
    const [{ legalPaper }, { makePaper }, words] = await Promise.all([
      import('../../papers/legal-paper.ts'),
      import('../../papers/make-papers.ts'),
      wordsIn(file.building.language, 'staff'),
    ]);
    const content = { sender, on: today(), legal, debtor };
    return makePaper(legalPaper(content, words), work);
  };
  return <PaperButton make={make} />;
}
