import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One sentence, one action, an example: never an illustration alone. */
export function EmptyState({
  children,
  action,
  example,
}: {
  children: ReactNode;
  action?: ReactNode;
  example?: ReactNode;
}) {
  return (
    <Stack align="flex-start" gap="sm" py="lg">
      <Text>{children}</Text>
      {example && (
        <Text size="sm" c="dimmed">
          {example}
        </Text>
      )}
      {action}
    </Stack>
  );
}
