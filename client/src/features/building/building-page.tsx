import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, RowButton, RowList } from '../../ui/index.ts';
import { KeysTab } from './keys-tab.tsx';
import { LotsTab } from './lots-tab.tsx';
import { type BuildingFile, useBuildingFile } from './use-building-file.ts';

const OwnersTab = lazy(() => import('./staff/owners-tab.tsx').then((file) => ({ default: file.OwnersTab })));
const SettingsTab = lazy(() =>
  import('./staff/settings-tab.tsx').then((file) => ({ default: file.SettingsTab })),
);

const everybodysTabs = ['lots', 'keys'] as const;
const staffTabs = ['lots', 'owners', 'keys', 'settings'] as const;
type Tab = (typeof staffTabs)[number];

export function BuildingPage() {
  const { building } = useScope();
  return building ? <OneBuilding key={building.id} choice={building} /> : <ChooseBuilding />;
}

function ChooseBuilding() {
  const t = useText();
  const { choices, choose } = useScope();
  return (
    <>
      <PageHeader title={t('building.title')} />
      {choices.length === 0 ? (
        <EmptyState>{t('building.none')}</EmptyState>
      ) : (
        <>
          <p>{t('building.choose')}</p>
          <RowList label={t('building.choose')}>
            {choices.map(({ id, name }) => (
              <RowButton key={id} title={name} onPress={() => choose(id)} />
            ))}
          </RowList>
        </>
      )}
    </>
  );
}

function OneBuilding({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const file = useBuildingFile(choice);
  if (file === undefined) return null;
  if (file === null) return <EmptyState>{t('building.none')}</EmptyState>;
  const tabs: readonly Tab[] = file.isStaff ? staffTabs : everybodysTabs;
  const tab = tabs.find((one) => one === search.tab) ?? 'lots';
  const { street, postalCode, city } = file.building.body.address;
  return (
    <>
      <PageHeader
        title={file.building.body.name}
        detail={`${street}, ${postalCode} ${city} · ${t('building.lotCount', { count: file.lots.length })}`}
      />
      <Tabs
        value={tab}
        color="var(--accent)"
        keepMounted={false}
        onChange={(value) =>
          void navigate({ to: '/building', search: { tab: value ?? 'lots' }, replace: true })
        }
      >
        <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} h={44}>
              {t(`building.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Suspense>{panelOf(one, file)}</Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function panelOf(tab: Tab, file: BuildingFile): ReactNode {
  switch (tab) {
    case 'lots':
      return <LotsTab file={file} />;
    case 'owners':
      return <OwnersTab file={file} />;
    case 'keys':
      return <KeysTab file={file} />;
    case 'settings':
      return <SettingsTab file={file} />;
  }
}
