import { Button, Group, Stack, Title } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { inOrder } from 'shared-domain/payables';
import { useText } from '../../i18n/index.ts';
import { newId } from '../../platform/index.ts';
import { BalanceLine } from './balance-line.tsx';
import { idOf, useEntry } from './entry-context.tsx';
import { lineFor } from './last-invoice.ts';
import { LineFields } from './line-fields.tsx';

/** The lines of the invoice; Enter goes to the next one and makes it where there is none. */
export function LineList() {
  const t = useText();
  const { desk, books, last } = useEntry();
  const lines = inOrder(desk.body.lines);
  const [awaited, setAwaited] = useState<string | null>(null);
  const isThere = awaited !== null && lines.some(({ id }) => id === awaited);
  useEffect(() => {
    if (!isThere) return;
    goTo(awaited);
    setAwaited(null);
  }, [isThere, awaited]);

  function add() {
    const before = lines.at(-1);
    const supplier = desk.body.supplierId ? (books.lookups.supplier(desk.body.supplierId) ?? null) : null;
    const usual = lineFor(supplier, books.keys);
    const line = { ...usual, keyId: before?.keyId ?? usual.keyId, vatRate: before?.vatRate ?? usual.vatRate };
    const id = newId();
    desk.edit((draft) => draft.set(['lines', id], { position: (before?.position ?? 0) + 1, ...line }));
    setAwaited(id);
  }
  function nextLine(event: KeyboardEvent, index: number) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || !isPlain || event.defaultPrevented || isButton) return;
    event.preventDefault();
    const next = lines[index + 1];
    if (next) goTo(next.id);
    else add();
  }

  return (
    <Stack gap="sm" component="section" aria-label={t('entry.lines')} id={idOf('lines')} tabIndex={-1}>
      <Group justify="space-between">
        <Title order={2}>{t('entry.lines')}</Title>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconCopy size={18} aria-hidden />}
          disabled={desk.body.supplierId === null}
          onClick={last.copy}
        >
          {t('entry.copyLast')}
        </Button>
      </Group>
      {lines.map((line, index) => (
        <LineFields key={line.id} line={line} nth={index + 1} onKeyDown={(event) => nextLine(event, index)} />
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
        {t('entry.addLine')}
      </Button>
      <BalanceLine />
    </Stack>
  );
}

/** As Tab does it: what stands there is replaced by what is typed. */
function goTo(lineId: string): void {
  const field = document.getElementById(idOf(`lines.${lineId}.description`));
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
