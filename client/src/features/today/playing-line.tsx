import { Anchor, Group, Text } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { dayOf } from '../../platform/index.ts';

/** Until when an invented co-ownership is there, and the way to a real one; nothing for everybody else. */
export function PlayingLine() {
  const t = useText();
  const format = useFormat();
  const session = useSession();
  if (session.state === 'signedOut') return null;
  const endsAt = session.profile.memberships.find((one) => one.endsAt)?.endsAt;
  if (!endsAt) return null;
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <IconHourglass size={16} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
      <Text size="sm" c="dimmed">
        {t('today.playing', { day: format.day(dayOf(endsAt)) })}{' '}
        <Anchor component={Link} to="/sign-up" inherit underline="always">
          {t('signIn.signUp')}
        </Anchor>
      </Text>
    </Group>
  );
}
