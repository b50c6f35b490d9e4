import { Stack } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import { AccountList } from './account-list.tsx';
import { BankTabs } from './bank-tabs.tsx';
import { CashPart } from './cash-part.tsx';
import { ImportPanel } from './import-panel.tsx';
import { useBank } from './use-bank.ts';

/** Statements of the bank and what their movements were for. */
export function BankPage() {
  const t = useText();
  const { building } = useScope();
  return (
    <>
      <PageHeader title={t('bank.title')} detail={building?.name} />
      <Stack gap="lg">
        <ImportPanel />
        {building ? (
          <BankOf key={building.id} choice={building} />
        ) : (
          <ChooseBuilding ask={t('bank.choose')} />
        )}
      </Stack>
    </>
  );
}

function BankOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const bank = useBank(choice);
  if (bank === undefined) return null;
  if (bank === null || bank.accounts.length === 0) {
    return <EmptyState example={t('bank.noneExample')}>{t('bank.none')}</EmptyState>;
  }
  return (
    <>
      <AccountList accounts={bank.accounts} />
      <CashPart bank={bank} />
      <BankTabs bank={bank} />
    </>
  );
}
