import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertHexagon } from '@tabler/icons-react';
import { isLocalDate } from 'shared-domain/kernel';
import type { PrivateTo } from 'shared-domain/payables';
import { type Format, useFormat, useText } from '../../i18n/index.ts';
import { useEntry } from './entry-context.tsx';
import { bearerValue } from './private-bearers.ts';

/** Two people wrote this field at once: both values stay in reach, nothing is blocked, either is one touch away. */
export function ConflictMark({ path }: { path: readonly string[] }) {
  const t = useText();
  const { desk } = useEntry();
  const write = useValueText();
  const conflict = desk.conflicts.find((one) => one.path.join() === path.join());
  if (!conflict) return null;
  return (
    <Stack gap={6} mt={6} role="group" aria-label={t('entry.twoValues')}>
      <Text size="sm" c="var(--warn)">
        <IconAlertHexagon size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('entry.twoValues')}
      </Text>
      <Group gap="xs">
        {conflict.values.map((value) => (
          <Button
            key={JSON.stringify(value)}
            size="sm"
            variant="default"
            onClick={() => desk.settle(conflict, value)}
          >
            {t('entry.keepValue', { value: write(path, value) })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

function useValueText() {
  const t = useText();
  const format = useFormat();
  const { books } = useEntry();
  const nameOfKind: Record<string, (value: unknown) => string | undefined> = {
    total: (value) => format.money(Number(value)),
    net: (value) => format.money(Number(value)),
    vatRate: (value) => t('entry.percent', { rate: Number(value) }),
    supplierId: (value) => books.lookups.supplier(String(value))?.name,
    privateTo: (value) =>
      books.bearers.find(({ value: one }) => one === bearerValue(value as PrivateTo))?.label,
    keyId: (value) => books.lookups.key(String(value))?.name,
    invoicedOn: (value) => writeDay(String(value), format),
    dueOn: (value) => writeDay(String(value), format),
  };
  return (path: readonly string[], value: unknown): string => {
    if (value === null || value === '') return t('entry.noValue');
    return nameOfKind[path.at(-1) ?? '']?.(value) ?? String(value);
  };
}

function writeDay(text: string, format: Format): string {
  return isLocalDate(text) ? format.day(text) : text;
}
