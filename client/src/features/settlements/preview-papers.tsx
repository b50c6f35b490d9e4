import { expensesOf, type Settlement, statementOf } from 'shared-domain/receivables';
import { useSender } from '../../data/index.ts';
import { useText, wordsIn } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { PapersFor, type PaperWork } from '../../ui/index.ts';
import type { PreviewRow } from './preview-rows.ts';
import { type StatementsBefore, statementsBefore } from './statements-before.ts';
import type { SettlementFile } from './use-settlement-file.ts';

type PreviewPapersProps = {
  readonly file: SettlementFile;
  readonly settlement: Settlement;
  readonly label: string;
  readonly rows: readonly PreviewRow[];
};

/** Each owner's statement as it would be, before anything is published: nothing can be paid with it. */
export function PreviewPapers({ file, settlement, label, rows }: PreviewPapersProps) {
  const t = useText();
  const sender = useSender({ organisation: file.choice.organisation, building: file.choice.id });
  if (!sender) return null;
  const expenses = expensesOf(settlement);

  const paperOf = async ({ ownerId }: PreviewRow, beforeOf: StatementsBefore) => {
    const owner = file.documents.owners.find(({ id }) => id === ownerId)?.body;
    if (!owner) throw new Error(`the owner ${ownerId} is not on this device`);
    const { addresseeOf, statementPaper } = await import('../../papers/statement-paper.ts');
    const statement = statementOf(settlement, ownerId);
    const before = beforeOf(ownerId);
    const content = { sender, to: addresseeOf(owner), on: today(), label, statement, before, expenses };
    return statementPaper(
      { ...content, state: 'provisional', payable: null, issued: null },
      await wordsIn(owner.language, 'everybody'),
    );
  };

  const make = async (chosen: string | null, work: PaperWork) => {
    const { archiveName, makePaper, makePapers } = await import('../../papers/make-papers.ts');
    const beforeOf = statementsBefore(file, settlement.period);
    const one = rows.find(({ ownerId }) => ownerId === chosen);
    if (one) return makePaper(await paperOf(one, beforeOf), work);
    const name = archiveName(today(), [
      t('settlements.papers'),
      label,
      sender.name,
      t('settlements.provisional'),
    ]);
    return makePapers(
      name,
      rows.map((row) => () => paperOf(row, beforeOf)),
      work,
    );
  };

  return <PapersFor people={rows.map(({ ownerId, name }) => ({ id: ownerId, name }))} make={make} />;
}
