import { SimpleGrid, Stack } from '@mantine/core';
import type { FocusEvent } from 'react';
import type { Cents, LocalDate } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { LocalDateField, MoneyField } from '../../ui/index.ts';
import { netLeft } from './balance.ts';
import { ConflictMark } from './conflict-mark.tsx';
import { DuplicateWarning } from './duplicate-warning.tsx';
import { idOf, useEntry, useFieldError } from './entry-context.tsx';
import { HeldText } from './held-text.tsx';
import { LineList } from './line-list.tsx';
import { SupplierField } from './supplier-field.tsx';

/** What the paper says, top to bottom as the paper says it. */
export function EntryForm() {
  const t = useText();
  const { desk } = useEntry();
  const { body } = desk;
  return (
    <Stack gap="md">
      <SupplierField />
      <DuplicateWarning />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <HeldText path={['number']} value={body.number} label={t('entry.number')} maxLength={60} />
        <TotalField />
        <DayField field="invoicedOn" label={t('entry.invoicedOn')} />
        <DayField field="dueOn" label={t('entry.dueOn')} countsFrom={body.invoicedOn} />
      </SimpleGrid>
      <HeldText
        path={['communication']}
        value={body.communication}
        label={t('entry.communication')}
        maxLength={140}
      />
      <LineList />
      <HeldText
        path={['note']}
        value={body.note}
        label={t('entry.note')}
        description={t('entry.noteHint')}
        maxLength={4000}
        rows={2}
      />
    </Stack>
  );
}

function TotalField() {
  const t = useText();
  const { desk } = useEntry();
  const errorOf = useFieldError();
  function proposeNet(event: FocusEvent) {
    const left = netLeft(desk.body);
    // Still inside the field: the amount is not finished.
    if (!left || event.currentTarget.contains(event.relatedTarget)) return;
    desk.edit((draft) => draft.set(['lines', left.lineId, 'net'], left.net));
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that its field was left
    <div onBlur={proposeNet}>
      <MoneyField
        id={idOf('total')}
        label={t('entry.total')}
        value={desk.body.total}
        error={errorOf('total')}
        onChange={(total: Cents | null) => desk.type((draft) => draft.set(['total'], total))}
      />
      <ConflictMark path={['total']} />
    </div>
  );
}

type DayFieldProps = {
  readonly field: 'invoicedOn' | 'dueOn';
  readonly label: string;
  readonly countsFrom?: LocalDate | null;
};

function DayField({ field, label, countsFrom }: DayFieldProps) {
  const t = useText();
  const { desk } = useEntry();
  const errorOf = useFieldError();
  return (
    <div>
      <LocalDateField
        id={idOf(field)}
        label={label}
        value={desk.body[field]}
        error={errorOf(field)}
        countsFrom={countsFrom ?? null}
        {...(field === 'dueOn' && {
          description: t('entry.dueHint'),
          inputWrapperOrder: ['label', 'input', 'description', 'error'],
        })}
        onChange={(day) => desk.edit((draft) => draft.set([field], day))}
      />
      <ConflictMark path={[field]} />
    </div>
  );
}
