import { Button, Stack, Title, type TitleOrder } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type OwnAccount, useDocuments, useOwnAccounts } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { Amount, EmptyState, ExportMenu, PageHeader, RowLink, RowList } from '../../ui/index.ts';
import classes from './account.module.css';
import { AccountPaperButton } from './account-paper-button.tsx';
import { type MovementRow, movementRows, movementWords } from './account-rows.ts';
import { useMovementSheet } from './account-sheet.ts';
import { Balance } from './balance.tsx';
import { BalanceLine } from './balance-line.tsx';
import { OpenClaims } from './open-claims.tsx';
import { OwnReminders } from './own-reminders.tsx';

const shownAtOnce = 20;

/** What an owner owes, what they were called for, what they paid. */
export function AccountPage() {
  const t = useText();
  const { building, choices } = useScope();
  const accounts = useOwnAccounts(building?.id ?? null);
  const calls = useDocuments('ownerCall', building ? { building: building.id } : {});
  const sheet = useMovementSheet(accounts ?? []);
  if (!accounts || !calls) return null;
  const moved = accounts.filter(({ lines }) => lines.length > 0);
  const order = moved.length > 1 ? 3 : 2;
  const known = new Set(calls.map(({ id }) => id));
  return (
    <>
      <PageHeader
        title={t('account.title')}
        actions={
          <>
            <ExportMenu list={t('account.movements')} about={[building?.name]} {...sheet} />
            <ToStatements />
          </>
        }
      />
      {moved.length === 0 && <EmptyState>{t('account.none')}</EmptyState>}
      <Stack gap="xl">
        {moved.map((account) => (
          <section
            key={`${account.building} ${account.ownerId}`}
            aria-label={choices.find(({ id }) => id === account.building)?.name ?? ''}
          >
            {moved.length > 1 && (
              <Title order={2}>{choices.find(({ id }) => id === account.building)?.name ?? ''}</Title>
            )}
            <div className={classes.head}>
              <Balance account={account} />
              <AccountPaperButton account={account} />
            </div>
            <OpenClaims account={account} calls={known} order={order} />
            <OwnReminders account={account} order={order} />
            <BalanceLine account={account} />
            <Movements account={account} calls={known} order={order} />
          </section>
        ))}
      </Stack>
    </>
  );
}

function ToStatements() {
  const t = useText();
  return (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/account/statements" />}>
      {t('statements.title')}
    </Button>
  );
}

type MovementsProps = {
  readonly account: OwnAccount;
  readonly calls: ReadonlySet<string>;
  readonly order: TitleOrder;
};

function Movements({ account, calls, order }: MovementsProps) {
  const t = useText();
  const [isWhole, setIsWhole] = useState(false);
  const rows = movementRows([account]);
  return (
    <section className={classes.part}>
      <Title order={order} mb="xs">
        {t('account.movements')}
      </Title>
      <RowList label={t('account.movements')}>
        {rows.slice(0, isWhole ? rows.length : shownAtOnce).map((row) => (
          <Movement key={row.key} row={row} calls={calls} />
        ))}
      </RowList>
      {rows.length > shownAtOnce && !isWhole && (
        <Button variant="default" mt="sm" onClick={() => setIsWhole(true)}>
          {t('account.all')}
        </Button>
      )}
    </section>
  );
}

type MovementProps = { readonly row: MovementRow; readonly calls: ReadonlySet<string> };

function Movement({ row, calls }: MovementProps) {
  const t = useText();
  const format = useFormat();
  const { claimId, on, amount } = row;
  const [title, ...payer] = movementWords(row, t);
  const detail = [format.day(on), ...payer].join(' · ');
  if (claimId !== null && calls.has(claimId)) {
    return (
      <RowLink
        to={`/account/calls/${claimId}`}
        title={title}
        detail={detail}
        aside={<Amount cents={amount} />}
      />
    );
  }
  return (
    <li className={classes.line}>
      <span>{title}</span>
      <Amount cents={amount} weight="strong" />
      <span className={classes.quiet}>{detail}</span>
    </li>
  );
}
