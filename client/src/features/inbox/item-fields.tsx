import { Box } from '@mantine/core';
import type { InboxItem } from 'shared-domain/sync';
import { useFormat, useText } from '../../i18n/index.ts';
import { type Column, DataTable, DefinitionList } from '../../ui/index.ts';
import { fieldText, type ItemLine, itemLines } from './item-lines.ts';
import { sayValue } from './say-value.ts';

/** Field by field: mine beside theirs where the server has a version of its own, else what was typed. */
export function ItemFields({ item }: { readonly item: InboxItem }) {
  const t = useText();
  const format = useFormat();
  const lines = itemLines(item);
  const nameOf = ({ field }: ItemLine) => {
    const word = fieldText(field);
    return word ? t(word) : field;
  };
  if (lines.length === 0) return null;
  if (lines.every(({ theirs }) => theirs === undefined)) {
    const items = lines.map((line) => ({
      term: nameOf(line),
      value: sayValue(line.field, line.mine, t, format),
    }));
    return (
      <Box role="group" aria-label={t('inbox.typed')}>
        <DefinitionList items={items} />
      </Box>
    );
  }
  const columns: Column<ItemLine>[] = [
    { key: 'field', header: t('inbox.field'), cell: nameOf, isTitle: true },
    { key: 'mine', header: t('inbox.mine'), cell: ({ field, mine }) => sayValue(field, mine, t, format) },
    {
      key: 'theirs',
      header: t('inbox.theirs'),
      cell: ({ field, theirs }) => sayValue(field, theirs, t, format),
    },
  ];
  return (
    <DataTable
      caption={t('inbox.differences')}
      columns={columns}
      rows={lines}
      rowKey={({ field }) => field}
    />
  );
}
