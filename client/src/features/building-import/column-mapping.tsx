import { NativeSelect, SimpleGrid } from '@mantine/core';
import {
  type ImportColumn,
  type ImportField,
  importFields,
  type Mapping,
} from 'shared-domain/ownership/import';
import { useText } from '../../i18n/index.ts';
import classes from './building-import.module.css';

type ColumnMappingProps = {
  readonly columns: readonly ImportColumn[];
  readonly mapping: Mapping;
  readonly onMap: (mapping: Mapping) => void;
};

/** What each column holds; those that were not recognised come first and are asked for. */
export function ColumnMapping({ columns, mapping, onMap }: ColumnMappingProps) {
  const t = useText();
  const named = columns.filter(({ heading }) => heading !== '');
  const asked = named.filter(({ field, heading }) => field === null || mapping[heading] !== undefined);
  const others = named.filter((column) => !asked.includes(column));
  return (
    <section aria-label={t('import.columns')}>
      <Fields columns={asked} mapping={mapping} onMap={onMap} />
      {others.length > 0 && (
        <details>
          <summary className={classes.summary}>{`${t('import.allColumns')} (${others.length})`}</summary>
          <Fields columns={others} mapping={mapping} onMap={onMap} />
        </details>
      )}
    </section>
  );
}

function Fields({ columns, mapping, onMap }: ColumnMappingProps) {
  const t = useText();
  const data = [
    { value: 'none', label: t('import.columnNone') },
    ...importFields.map((value) => ({ value, label: t(`import.field.${value}`) })),
  ];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} my="sm">
      {columns.map(({ at, heading, field }) => (
        <NativeSelect
          key={at}
          label={t('import.columnHolds', { heading })}
          data={data}
          value={field ?? 'none'}
          onChange={(event) =>
            onMap({ ...mapping, [heading]: event.currentTarget.value as ImportField | 'none' })
          }
        />
      ))}
    </SimpleGrid>
  );
}
