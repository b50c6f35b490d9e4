import { Alert, Button, Group, Text } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import type { TypedForm } from './use-typed-form.ts';

/** Says that what was typed another time is there again; one button begins anew, and takes it up after all. */
export function TakenUpLine({ takenUp }: Pick<TypedForm<unknown>, 'takenUp'>) {
  const t = useText();
  if (!takenUp) return null;
  const { shown, isContested, swap } = takenUp;
  const isTyped = shown === 'typed';
  return (
    <Alert color={isContested ? 'yellow' : 'gray'} variant="light" py={6}>
      <Group justify="space-between" gap="xs" wrap={isContested ? 'wrap' : 'nowrap'}>
        <Text size="sm" role="status" flex={isContested ? '1 1 18rem' : 'initial'}>
          {t(isTyped ? (isContested ? 'form.takenUpContested' : 'form.takenUp') : 'form.begunAnew')}
        </Text>
        <Button size="sm" variant="default" flex="none" onClick={swap}>
          {t(isTyped ? 'form.beginAnew' : 'form.takeUp')}
        </Button>
      </Group>
    </Alert>
  );
}
