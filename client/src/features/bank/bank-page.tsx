import { Stack, Text } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, RowButton, RowList } from '../../ui/index.ts';
import { AccountList } from './account-list.tsx';
import { BankTabs } from './bank-tabs.tsx';
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
        {building ? <BankOf key={building.id} choice={building} /> : <ChooseBank />}
      </Stack>
    </>
  );
}

function ChooseBank() {
  const t = useText();
  const { choices, choose } = useScope();
  return (
    <Stack align="stretch">
      <Text>{t('bank.choose')}</Text>
      <RowList label={t('bank.choose')}>
        {choices.map(({ id, name }) => (
          <RowButton key={id} title={name} onPress={() => choose(id)} />
        ))}
      </RowList>
    </Stack>
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
      <BankTabs bank={bank} />
    </>
  );
}
