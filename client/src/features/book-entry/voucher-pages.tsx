import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import type { PreparedPage } from '../../platform/index.ts';
import { PhotoInput } from '../../ui/index.ts';

type VoucherPagesProps = {
  readonly organisation: string;
  readonly pages: readonly string[];
  readonly onChange: (pages: readonly string[]) => void;
};

/** The paper an entry rests on, photographed or chosen; kept on this device until it was sent. */
export function VoucherPages({ organisation, pages, onChange }: VoucherPagesProps) {
  const t = useText();
  const say = useRefusalText();
  const actions = useActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function keep(taken: readonly PreparedPage[]) {
    setRefusal(null);
    const kept: string[] = [];
    for (const { blob } of taken) {
      const stored = await actions.addBlob(organisation, blob);
      if (stored.ok) kept.push(stored.value.sha256);
      else setRefusal(stored.refusal);
    }
    onChange([...new Set([...pages, ...kept])]);
  }
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('booking.voucher')}</Text>
      <PhotoInput onPages={keep} />
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(refusal)}
        </Alert>
      )}
      <Group gap="xs">
        {pages.map((page, index) => (
          <Button
            key={page}
            size="sm"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => onChange(pages.filter((one) => one !== page))}
          >
            {t('booking.removePage', { page: index + 1 })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
