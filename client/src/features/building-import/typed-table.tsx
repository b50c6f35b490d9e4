import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type LotKind, lotKinds } from 'shared-domain/ownership';
import type { TableRow } from 'shared-domain/ownership/import';
import { useDocument } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { newId } from '../../platform/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import classes from './building-import.module.css';
import { type RowField, rowAfter, rowFields, type TypedRow, tableOf } from './typed-rows.ts';

type TypedTableProps = {
  readonly choice: BuildingChoice;
  readonly rows: readonly TypedRow[];
  readonly onRows: (rows: readonly TypedRow[]) => void;
  readonly onRead: (table: readonly TableRow[]) => void;
};

/** Lots, quote-parts and owners of a small building, a line each; read like a table that was pasted. */
export function TypedTable({ choice, rows, onRows, onRead }: TypedTableProps) {
  const t = useText();
  const building = useDocument('building', choice.id);
  const [wasRead, setWasRead] = useState(false);
  const denominator = building?.body.denominator ?? 1_000;
  function change(next: readonly TypedRow[]) {
    onRows(next);
    // Once they asked, what is wrong follows what they mend.
    if (wasRead) onRead(tableOf(next, denominator, t));
  }
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('import.typed.hint', { denominator: String(denominator) })}
      </Text>
      {rows.map((row, at) => (
        <RowFields
          key={row.id}
          row={row}
          place={at + 1}
          onChange={(next) => change(rows.map((one) => (one.id === row.id ? next : one)))}
          {...(rows.length > 1 && { onRemove: () => change(rows.filter(({ id }) => id !== row.id)) })}
        />
      ))}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change([...rows, rowAfter(rows, newId())])}
        >
          {t('import.typed.add')}
        </Button>
        <Button
          onClick={() => {
            setWasRead(true);
            onRead(tableOf(rows, denominator, t));
          }}
        >
          {t('import.typed.check')}
        </Button>
      </Group>
    </Stack>
  );
}

type RowFieldsProps = {
  readonly row: TypedRow;
  readonly place: number;
  readonly onChange: (row: TypedRow) => void;
  readonly onRemove?: () => void;
};

function RowFields({ row, place, onChange, onRemove }: RowFieldsProps) {
  const t = useText();
  const legend = t('import.typed.row', { place: String(place) });
  const field = (name: RowField) => (
    <TextInput
      key={name}
      label={t(name === 'part' ? 'import.typed.parts' : `import.field.${name}`)}
      value={row[name]}
      autoComplete="off"
      {...(name === 'part' && { inputMode: 'numeric' as const })}
      {...(name === 'email' && { inputMode: 'email' as const })}
      {...(name === 'share' && { placeholder: '1/1' })}
      onChange={(event) => onChange({ ...row, [name]: event.currentTarget.value })}
    />
  );
  const [number, ...others] = rowFields;
  return (
    <fieldset className={classes.typed}>
      <legend>{legend}</legend>
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 8 }} spacing="xs" style={{ alignItems: 'end' }}>
        {field(number)}
        <NativeSelect
          label={t('import.field.kind')}
          value={row.kind}
          onChange={(event) => onChange({ ...row, kind: event.currentTarget.value as LotKind })}
          data={lotKinds.map((value) => ({ value, label: t(`lot.kind.${value}`) }))}
        />
        {others.map(field)}
        {onRemove && (
          <Button variant="subtle" px="xs" aria-label={`${t('word.remove')} ${legend}`} onClick={onRemove}>
            {t('word.remove')}
          </Button>
        )}
      </SimpleGrid>
    </fieldset>
  );
}
