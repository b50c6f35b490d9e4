import { Stack, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { isFormerOwner, mayBuildIn, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, RowLink, RowList } from '../../ui/index.ts';

const NewBuilding = lazy(() =>
  import('./staff/new-building.tsx').then((file) => ({ default: file.NewBuilding })),
);

/** Which building to look at; for a syndic also the way to a new one. */
export function ChooseBuilding() {
  const t = useText();
  const session = useSession();
  const { tab } = useSearch({ strict: false });
  const { choices } = useScope();
  if (session.state === 'signedOut') return null;
  const { profile } = session;
  const organisations = mayBuildIn(profile);
  const add = organisations.length > 0 && (
    <Suspense>
      <NewBuilding organisations={organisations} isFirst={choices.length === 0} />
    </Suspense>
  );
  const isOnItsWay = profile.memberships.some(({ buildings }) => buildings.length > 0);
  const none = isFormerOwner(profile) ? 'home.formerOwner' : 'building.none';
  return (
    <>
      <PageHeader title={t('building.title')} />
      {choices.length === 0 ? (
        <EmptyState action={add}>{t(add && !isOnItsWay ? 'building.noneYet' : none)}</EmptyState>
      ) : (
        <Stack align="stretch">
          <Text>{t('building.choose')}</Text>
          <RowList label={t('building.choose')}>
            {choices.map(({ id, name }) => (
              <RowLink key={id} to="/building" search={{ ...(tab && { tab }), q: id }} title={name} />
            ))}
          </RowList>
          <div>{add}</div>
        </Stack>
      )}
    </>
  );
}
