import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/index.ts';
import { newId } from '../../platform/index.ts';
import { Amount } from '../../ui/index.ts';
import classes from './book-entry.module.css';
import type { FieldsProps } from './fields-props.ts';
import { differenceOf } from './read-booking.ts';
import { RowFields } from './row-fields.tsx';
import { emptyRow, type TypedRow } from './typed-booking.ts';

/** The lines of an entry, and what still lacks for debit and credit to agree. */
export function RowList({ typed, books }: FieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  const difference = differenceOf(form.rows);
  const change = (id: string, changes: Partial<TypedRow>) =>
    set({ rows: form.rows.map((row) => (row.id === id ? { ...row, ...changes } : row)) });
  const remove = (id: string) => set({ rows: form.rows.filter((row) => row.id !== id) });
  // The next line is most likely the other half of what lacks.
  const add = () => set({ rows: [...form.rows, emptyRow(newId(), difference > 0 ? 'credit' : 'debit')] });
  const wrong = sayAt('booking-rows');
  return (
    <div className={classes.rows}>
      {form.rows.map((row, index) => (
        <RowFields
          key={row.id}
          row={row}
          place={index + 1}
          books={books}
          sayAt={sayAt}
          onChange={(changes) => change(row.id, changes)}
          onRemove={() => remove(row.id)}
        />
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
        {t('booking.addRow')}
      </Button>
      <Group id="booking-rows" tabIndex={-1} role="status" justify="space-between">
        <Text>{t('booking.difference')}</Text>
        <Amount cents={difference} weight="strong" />
      </Group>
      {wrong && (
        <Text size="sm" c="red">
          {wrong}
        </Text>
      )}
    </div>
  );
}
