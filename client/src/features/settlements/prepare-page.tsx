import { useSearch } from '@tanstack/react-router';
import { useDocument } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { BackLink, EmptyState } from '../../ui/index.ts';
import { PrepareForm } from './prepare-form.tsx';
import { useSettlementFile } from './use-settlement-file.ts';

/** From the period and its checks over the preview to the publication; `q` names the settlement to correct. */
export function PreparePage() {
  const t = useText();
  const { building, choices } = useScope();
  const { q } = useSearch({ strict: false });
  const corrected = useDocument('settlement', q ?? null);
  if (corrected === undefined) return null;
  const choice = choices.find(({ id }) => id === corrected?.building) ?? building;
  return choice ? (
    <Prepare key={choice.id} choice={choice} corrects={corrected?.id ?? null} />
  ) : (
    <ChooseBuilding title={t('settlements.title')} ask={t('settlements.choose')} />
  );
}

function Prepare({
  choice,
  corrects,
}: {
  readonly choice: BuildingChoice;
  readonly corrects: string | null;
}) {
  const t = useText();
  const file = useSettlementFile(choice);
  if (file === undefined) return null;
  return (
    <>
      <BackToSettlements />
      {file === null ? (
        <EmptyState>{t('settlements.absentBuilding')}</EmptyState>
      ) : (
        <PrepareForm file={file} corrects={corrects} />
      )}
    </>
  );
}

export function BackToSettlements() {
  const t = useText();
  return <BackLink to="/settlements">{t('settlements.title')}</BackLink>;
}
