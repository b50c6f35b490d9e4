import { Alert, Button, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { accept } from 'shared-domain/kernel';
import { holdingOn } from 'shared-domain/ownership';
import { useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { newId, today } from '../../platform/index.ts';
import { FormErrorSummary, LocalDateField, PageHeader, TakenUpLine, useTypedForm } from '../../ui/index.ts';
import { HolderFields } from './holder-fields.tsx';
import { ShareSum } from './share-sum.tsx';
import classes from './transfer.module.css';
import { TransferSummary } from './transfer-summary.tsx';
import { emptyHolder, readTransfer, type TypedTransfer } from './typed-transfer.ts';
import { describeHolding, type TransferOf } from './use-transfer.ts';

export function TransferForm(props: TransferOf) {
  const { lot, building, owners, ownership } = props;
  const t = useText();
  const [isReviewed, setIsReviewed] = useState(false);
  const [first] = useState(firstForm);
  const known = { today: today(), language: building.body.language, ownership };
  const typed = useTypedForm<TypedTransfer>({
    first,
    keeping: useKeptForm({ form: 'transfer', within: lot.id }),
    isSavedLater: true,
    troublesOf: (form) => readTransfer(form, known).troubles,
    save: async () => accept(null),
    onDone: () => setIsReviewed(true),
  });
  const { form, set, sayAt } = typed;
  const read = readTransfer(form, known);
  if (isReviewed) {
    const correct = () => setIsReviewed(false);
    return <TransferSummary {...props} typed={form} read={read} onDone={typed.forget} onCorrect={correct} />;
  }
  if (!typed.isReady) return null;
  const now = ownership && holdingOn(ownership, today());
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(ownership ? 'transfer.title' : 'transfer.first')}
        detail={`${building.body.name} · ${t('lot.named', { number: lot.body.number })}`}
      />
      <Alert variant="light" mb="md" title={t('transfer.now')}>
        {now ? describeHolding(now, owners) : t('transfer.nobody')}
      </Alert>
      <form onSubmit={typed.submit} noValidate>
        <Stack>
          <TakenUpLine takenUp={typed.takenUp} />
          <LocalDateField
            id="transfer-on"
            label={t('transfer.on')}
            description={t('transfer.onHint')}
            value={form.on}
            error={sayAt('transfer-on')}
            onChange={(on) => set({ on })}
          />
          <Title order={2}>{t('transfer.holders')}</Title>
          {form.holders.map((holder, index) => (
            <HolderFields key={holder.id} typed={typed} holder={holder} place={index + 1} owners={owners} />
          ))}
          <Button
            variant="default"
            onClick={() => set({ holders: [...form.holders, emptyHolder(newId(), '')] })}
          >
            {t('transfer.addHolder')}
          </Button>
          <ShareSum sum={read.sum} />
          <FormErrorSummary errors={typed.errors} attempt={typed.attempt} />
          <Button type="submit">{t('transfer.review')}</Button>
        </Stack>
      </form>
    </div>
  );
}

function firstForm(): TypedTransfer {
  return { on: null, holders: [emptyHolder(newId(), '1/1')], contact: '' };
}
