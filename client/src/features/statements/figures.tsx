import { Text } from '@mantine/core';
import { sum } from 'shared-domain/kernel';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DefinitionList } from '../../ui/index.ts';
import type { OwnStatement } from './own-statements.ts';
import classes from './statements.module.css';

/** The balance in one line, and what it is made of. */
export function Figures({ own, open }: { readonly own: OwnStatement; readonly open: number }) {
  const t = useText();
  const { body } = own.statement;
  const tenant = sum(body.lines.map((line) => line.tenant));
  const vats = [...body.lines, ...body.privateLines].flatMap(({ vat }) => (vat === null ? [] : [vat]));
  return (
    <section aria-labelledby="statement-figures">
      <p className={classes.balance} id="statement-figures">
        <BalanceWords own={own} open={open} />
      </p>
      <DefinitionList
        items={[
          { term: t('statements.costs'), value: <Amount cents={body.costs} /> },
          { term: t('statements.provisions'), value: <Amount cents={-body.provisions} /> },
          { term: t('statements.balance'), value: <Amount cents={body.balance} weight="strong" /> },
          ...(tenant === 0 ? [] : [{ term: t('statements.tenantTotal'), value: <Amount cents={tenant} /> }]),
          ...(vats.length === 0
            ? []
            : [{ term: t('statements.vatTotal'), value: <Amount cents={sum(vats)} /> }]),
        ]}
      />
      <Lots own={own} />
      <ByLot own={own} />
    </section>
  );
}

function BalanceWords({
  own: { statement, standing },
  open,
}: {
  readonly own: OwnStatement;
  readonly open: number;
}) {
  const t = useText();
  const format = useFormat();
  const { balance, dueOn } = statement.body;
  if (standing !== 'final') return <Amount cents={balance} />;
  if (balance < 0) {
    return (
      <>
        {t('statements.inFavour')} <Amount cents={-balance} />
      </>
    );
  }
  if (open === 0) return t('statements.even');
  return (
    <>
      {t('statements.toPay', { date: format.day(dueOn) })} <Amount cents={open} />
    </>
  );
}

function Lots({ own }: { readonly own: OwnStatement }) {
  const t = useText();
  const { lots, days: all } = own.statement.body;
  return lots.map(({ lotId, lotNumber: lot, days, share }) => {
    const { numerator, denominator } = share;
    return (
      <Text key={`${lotId} ${days} ${numerator}/${denominator}`} size="sm" c="dimmed" mt="xs">
        {numerator === denominator
          ? t('statements.lotDays', { lot, days, all })
          : t('statements.lotShare', { lot, days, all, share: `${numerator}/${denominator}` })}
      </Text>
    );
  });
}

/** One page per lot is what a lease or a co-owner asks for: what each of them cost. */
function ByLot({ own }: { readonly own: OwnStatement }) {
  const t = useText();
  const { byLot } = own.statement.body;
  if (byLot.length < 2) return null;
  return (
    <DefinitionList
      items={byLot.map(({ lotNumber, costs }) => ({
        term: t('statements.lotCosts', { lot: lotNumber }),
        value: <Amount cents={costs} />,
      }))}
    />
  );
}
