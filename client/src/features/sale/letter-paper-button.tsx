import type { LetterWorld } from 'shared-domain/receivables';
import { type PaperSender, type Shown, useSender } from '../../data/index.ts';
import { wordsIn } from '../../i18n/index.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperWords } from '../../papers/paper-words.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';

type Papers = typeof import('../../papers/notary-paper.ts');

type LetterPaperButtonProps = {
  readonly file: Shown<'saleFile'>;
  readonly world: LetterWorld;
  readonly paperOf: (papers: Papers, sender: PaperSender, words: PaperWords) => Paper;
};

/** The letter as it goes to the notary, in the association's language. */
export function LetterPaperButton({ file, world, paperOf }: LetterPaperButtonProps) {
  const sender = useSender(file);
  if (!sender) return null;
  const make = async (work: PaperWork) => {
    const [papers, { makePaper }, words] = await Promise.all([
      import('../../papers/notary-paper.ts'),
      import('../../papers/make-papers.ts'),
      wordsIn(world.association.language, 'staff'),
    ]);
    return makePaper(paperOf(papers, sender, words), work);
  };
  return <PaperButton make={make} />;
}
