import { Alert, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { holdingOn } from 'shared-domain/ownership';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { DefinitionList, PageHeader } from '../../ui/index.ts';
import { nameOf } from './holder-fields.tsx';
import classes from './transfer.module.css';
import { contactOf, type ReadTransfer, type TypedTransfer } from './typed-transfer.ts';
import { describeHolding, type TransferOf, useTransfer } from './use-transfer.ts';

type TransferSummaryProps = TransferOf & {
  readonly typed: TypedTransfer;
  readonly read: ReadTransfer;
  readonly onDone: () => void;
  readonly onCorrect: () => void;
};

export function TransferSummary(props: TransferSummaryProps) {
  const t = useText();
  const say = useRefusalText();
  const run = useTransfer(props.lot);
  const [isDone, setIsDone] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function confirm() {
    setIsBusy(true);
    const answer = await run(props.read).finally(() => setIsBusy(false));
    if (!answer.ok) return setRefusal(answer.refusal);
    props.onDone();
    setIsDone(true);
  }
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(props.ownership ? 'transfer.title' : 'transfer.first')}
        detail={props.building.body.name}
      />
      <Stack>
        <Told {...props} />
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {say(refusal)}
          </Alert>
        )}
        {isDone ? (
          <>
            <Alert variant="light" role="status">
              {t('transfer.done')}
            </Alert>
            <Button
              renderRoot={(root) => <Link {...root} to="/building" search={{ q: props.building.id }} />}
            >
              {t('transfer.back')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => void confirm()} loading={isBusy}>
              {t('transfer.confirm')}
            </Button>
            <Button variant="default" onClick={props.onCorrect}>
              {t('transfer.correct')}
            </Button>
          </>
        )}
      </Stack>
    </div>
  );
}

function Told({ lot, owners, ownership, typed, read }: TransferSummaryProps) {
  const t = useText();
  const format = useFormat();
  const { on } = read.transfer;
  const [before] = useState(() => ownership && holdingOn(ownership, on));
  const items = typed.holders.map((holder, index) => {
    const { numerator, denominator } = read.transfer.holders[index] ?? { numerator: 0, denominator: 1 };
    const isContact = typed.holders.length > 1 && contactOf(typed) === holder.id;
    const share = numerator === denominator ? t('lot.whole') : `${numerator}/${denominator}`;
    return { term: nameOf(holder, owners), value: isContact ? `${share} · ${t('lot.contact')}` : share };
  });
  return (
    <section className={classes.summary}>
      <Text fw={600}>{t('transfer.summary', { day: format.day(on), lot: lot.body.number })}</Text>
      <DefinitionList items={items} />
      {before && <Text mt="sm">{t('transfer.before', { names: describeHolding(before, owners) })}</Text>}
      <Text size="sm" c="dimmed" mt="sm">
        {t(before ? 'transfer.forGood' : 'transfer.firstForGood')}
      </Text>
    </section>
  );
}
