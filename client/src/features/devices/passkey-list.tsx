import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type LockState, useData } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';

type PasskeyListProps = {
  readonly passkeys: Extract<LockState, { is: 'open' }>['passkeys'];
  readonly onAdd: () => void;
};

/** What opens the lock beside the PIN, which always does. */
export function PasskeyList({ passkeys, onAdd }: PasskeyListProps) {
  const t = useText();
  const format = useFormat();
  const data = useData();
  const remove = async (id: string) => (await data.lockDesk()).removePasskey(id);
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('lock.passkeys')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('lock.passkeyHint')}
      </Text>
      {passkeys.map(({ id, addedAt }) => (
        <Group key={id} justify="space-between">
          <Text>{t('lock.passkeyOf', { instant: format.instant(addedAt) })}</Text>
          <Button
            variant="default"
            aria-label={t('lock.passkeyRemove', { instant: format.instant(addedAt) })}
            onClick={() => void remove(id)}
          >
            {t('word.remove')}
          </Button>
        </Group>
      ))}
      <div>
        <Button variant="default" onClick={onAdd}>
          {t('lock.passkeyAdd')}
        </Button>
      </div>
    </Stack>
  );
}
