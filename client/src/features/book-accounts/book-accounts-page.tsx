import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { accountsOf, chartLabel } from 'shared-domain/accounting';
import { type Shown, useDocuments, useSession } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, rolesOf, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, RowButton, RowList, StateBadge } from '../../ui/index.ts';
import { AccountForm } from './account-form.tsx';

/** The accounts an association added to the chart. */
export function BookAccountsPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <AccountsIn key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('ownAccounts.title')} ask={t('ownAccounts.choose')} />
  );
}

function AccountsIn({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const session = useSession();
  const accounts = useDocuments('ownAccount', { organisation: choice.organisation, building: choice.id });
  const [open, setOpen] = useState<Shown<'ownAccount'> | 'new' | null>(null);
  if (!accounts || session.state === 'signedOut') return null;
  const mayWrite = rolesOf(session.profile, choice).some(
    (role) => role === 'syndic' || role === 'accountant',
  );
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('new')}>
      {t('ownAccounts.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('ownAccounts.title')} detail={choice.name} {...(mayWrite && { actions: add })} />
      <Text mb="md">{t('ownAccounts.what')}</Text>
      {accounts.length === 0 && <EmptyState>{t('ownAccounts.none')}</EmptyState>}
      <AccountRows accounts={accounts} onOpen={mayWrite ? setOpen : () => undefined} />
      {open && (
        <AccountForm
          choice={choice}
          accounts={accounts}
          before={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

type AccountRowsProps = {
  readonly accounts: readonly Shown<'ownAccount'>[];
  readonly onOpen: (account: Shown<'ownAccount'>) => void;
};

function AccountRows({ accounts, onOpen }: AccountRowsProps) {
  const t = useText();
  const { language } = useFormat();
  const chart = accountsOf(accounts);
  if (accounts.length === 0) return null;
  return (
    <RowList label={t('ownAccounts.title')}>
      {accounts.map((account) => {
        const { code, active } = account.body;
        const parent = chart.get(code)?.parent ?? '';
        const below = t('ownAccounts.below', { account: `${parent} ${chartLabel(parent, language)}` });
        return (
          <RowButton
            key={account.key}
            title={`${code} ${chart.labelOf(code, language)}`}
            detail={active ? below : t('ownAccounts.givenUp')}
            {...(account.state === 'onDevice' && { badge: <StateBadge state="onDevice" /> })}
            onPress={() => onOpen(account)}
          />
        );
      })}
    </RowList>
  );
}
