import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** Whose password was made; null: they keep the one they had. */
export type Told = { readonly name: string; readonly password: string | null };

/** Shown once: the server keeps only its hash. */
export function OneTimePassword({ told }: { readonly told: Told }) {
  const t = useText();
  const { name, password } = told;
  const [copied, setCopied] = useState('');
  if (password === null) {
    return (
      <Alert variant="light" role="status" mb="md">
        {t('admin.hadAccount', { name })}
      </Alert>
    );
  }
  async function copy() {
    await navigator.clipboard.writeText(password ?? '');
    setCopied(password ?? '');
  }
  return (
    <Alert variant="light" color="yellow" role="status" mb="md">
      <Text mb="xs">{t('admin.passwordOnce', { name })}</Text>
      <Group>
        <Text ff="monospace" fz="lg" fw={600}>
          {password}
        </Text>
        <Button variant="default" onClick={() => void copy()}>
          {t(copied === password ? 'admin.copied' : 'admin.copy')}
        </Button>
      </Group>
    </Alert>
  );
}
