import type { Cents } from 'shared-domain/kernel';
import { useDocuments, useSender } from '../../data/index.ts';
import { useFormat, wordsIn } from '../../i18n/index.ts';
import { dayOf } from '../../platform/index.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import type { OwnStatement } from './own-statements.ts';

type StatementPaperButtonProps = {
  readonly own: OwnStatement;
  /** The statement it is held against. */
  readonly before: OwnStatement['statement'] | null;
  readonly open: Cents;
};

/** An owner's own copy of a statement, in the language they read. */
export function StatementPaperButton({ own, before, open }: StatementPaperButtonProps) {
  const { language } = useFormat();
  const { building, organisation, body } = own.statement;
  const sender = useSender({ organisation, building });
  const parts = useDocuments('settlementExpenses', { organisation, building, subject: body.settlementId });
  if (!sender || !parts) return null;
  const make = async (work: PaperWork) => {
    const [{ statementPaper }, { makePaper }, words] = await Promise.all([
      import('../../papers/statement-paper.ts'),
      import('../../papers/make-papers.ts'),
      wordsIn(language, 'everybody'),
    ]);
    const { association, communication, dueOn, label, period } = body;
    const { iban } = association;
    const paper = statementPaper(
      {
        sender: { ...association, office: sender.office },
        to: { name: body.ownerName, address: null },
        // The office sent the original.
        state: own.standing === 'final' ? 'duplicate' : own.standing,
        on: dayOf(body.publishedAt),
        label: label || period.until,
        statement: body,
        before: before?.body ?? null,
        expenses: parts.flatMap((part) => part.body.items),
        payable: own.standing === 'final' && iban !== null ? { iban, communication, dueOn, open } : null,
        issued: body,
      },
      words,
    );
    return makePaper(paper, work);
  };
  return <PaperButton make={make} />;
}
