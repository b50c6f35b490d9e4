import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeptView } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';

/** A list of all buildings tells of those that are here: how many that are, it says. */
export function SomeAway({ kept }: { readonly kept: KeptView }) {
  const t = useText();
  const here = [...kept.values()].filter(({ is }) => is === 'here').length;
  return (
    <Alert variant="light" mb="md" role="status">
      {t('kept.someAway', { here, all: kept.size })}{' '}
      <Anchor component={Link} to="/devices" inherit c="inherit" td="underline" fw={600}>
        {t('kept.choose')}
      </Anchor>
    </Alert>
  );
}
