import { Text, TextInput } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { useText } from '../../../i18n/index.ts';
import type { TypedForm } from '../../../ui/index.ts';
import classes from '../key-matrix.module.css';
import { lotName } from '../lot-words.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { pasteColumn, type TypedKey } from './typed-key.ts';

type PartFieldsProps = { readonly file: BuildingFile; readonly typed: TypedForm<TypedKey> };

/** One field a lot; a column of a spreadsheet may be pasted into any of them. */
export function PartFields({ file, typed }: PartFieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  const lotIds = file.lots.map(({ id }) => id);
  function paste(event: ClipboardEvent, lotId: string) {
    const column = pasteColumn(event.clipboardData.getData('text'), lotIds, lotId);
    if (!column) return;
    event.preventDefault();
    set({ parts: { ...form.parts, ...column } });
  }
  return (
    <div className={classes.parts}>
      <Text size="sm" c="dimmed">
        {t('building.paste')}
      </Text>
      {file.lots.map((lot) => (
        <div key={lot.key} className={classes.part}>
          <label htmlFor={`part-${lot.id}`}>{lotName(lot.body, t)}</label>
          <TextInput
            id={`part-${lot.id}`}
            aria-label={t('building.partOf', { number: lot.body.number })}
            inputMode="numeric"
            value={form.parts[lot.id] ?? ''}
            error={sayAt(`part-${lot.id}`)}
            autoComplete="off"
            onPaste={(event) => paste(event, lot.id)}
            onChange={(event) => set({ parts: { ...form.parts, [lot.id]: event.currentTarget.value } })}
          />
        </div>
      ))}
    </div>
  );
}
