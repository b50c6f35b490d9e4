import { Button, Group, Paper, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataProvider, dataOfOwner, type LookedAt, useData, useKeptBuilding } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { BuildingAway } from '../../scope/kept/building-away.tsx';
import { YearsAway } from '../../scope/kept/years-away.tsx';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import classes from './as-owner.module.css';
import { ownersPlaces } from './owners-places.ts';

type AsOwnerProps = { readonly owner: LookedAt; readonly pathname: string };

const names = { '/home': 'home.title', '/account': 'account.title', '/charges': 'charges.title' } as const;

/** An owner's own screens, read only, below whose they are and the way back. */
export function AsOwner({ owner, pathname }: AsOwnerProps) {
  const t = useText();
  const back = { tab: 'owners', q: owner.building, open: owner.ownerId };
  return (
    <>
      <Paper
        component="section"
        withBorder
        p="md"
        mb="lg"
        className={classes.banner}
        aria-label={t('asOwner.title')}
      >
        <Group justify="space-between" gap="sm">
          <div className={classes.words}>
            <Text fw={600} role="status">
              <IconEye size={20} aria-hidden className={classes.sign} />
              {t('asOwner.whose', { name: owner.name })}
            </Text>
            <Text size="sm">{t('asOwner.readOnly')}</Text>
          </div>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/building" search={back} />}>
            {t('asOwner.leave')}
          </Button>
        </Group>
        <nav aria-label={t('asOwner.places')}>
          <Group gap="xs" mt="sm">
            {ownersPlaces.map((place) => (
              <Button
                key={place}
                variant={pathname === place ? 'light' : 'subtle'}
                size="compact-md"
                h={44}
                aria-current={pathname === place ? 'page' : undefined}
                renderRoot={(props) => <Link {...props} to={place} />}
              >
                {t(names[place])}
              </Button>
            ))}
          </Group>
        </nav>
      </Paper>
      <TheirScreen owner={owner} pathname={pathname} />
    </>
  );
}

/** Shown whole or not at all: without older years, or without its papers, a building's owner sees something else at home. */
function TheirScreen({ owner, pathname }: AsOwnerProps) {
  const data = useData();
  const kept = useKeptBuilding(owner.building);
  const theirs = useMemo(() => dataOfOwner(data, owner), [data, owner]);
  const { organisation, building: id } = owner;
  if (kept === undefined) return null;
  if (kept && kept.is !== 'here')
    return <BuildingAway building={{ organisation, id, name: '' }} kept={kept} />;
  if (kept?.from) return <YearsAway building={id} />;
  if (pathname.startsWith('/account/statements')) return <StatementsElsewhere />;
  return (
    <DataProvider data={theirs}>
      <Outlet />
    </DataProvider>
  );
}

/** A published statement lies on its owner's devices alone. */
function StatementsElsewhere() {
  const t = useText();
  const action = (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/settlements" />}>
      {t('settlements.title')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('statements.title')} />
      <EmptyState action={action}>{t('asOwner.statements')}</EmptyState>
    </>
  );
}
