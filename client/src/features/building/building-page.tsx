import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, useScope } from '../../scope/index.ts';
import { EmptyState, ExportBar, PageHeader } from '../../ui/index.ts';
import { useKeySheet, useLotSheet } from './building-sheet.ts';
import { addressLine } from './building-view.ts';
import { ChooseBuilding } from './choose-building.tsx';
import { KeysTab } from './keys-tab.tsx';
import { LotsTab } from './lots-tab.tsx';
import { type BuildingFile, useBuildingFile } from './use-building-file.ts';

const OwnersTab = lazy(() => import('./staff/owners-tab.tsx').then((file) => ({ default: file.OwnersTab })));
const SettingsTab = lazy(() =>
  import('./staff/settings-tab.tsx').then((file) => ({ default: file.SettingsTab })),
);

const NextStep = lazy(() => import('./staff/next-step.tsx').then((file) => ({ default: file.NextStep })));

const everybodysTabs = ['lots', 'keys'] as const;
const staffTabs = ['lots', 'owners', 'keys', 'settings'] as const;
type Tab = (typeof staffTabs)[number];

/** The building chosen above, or the one in the address: a link to it opens, and back leads to the choice again. */
export function BuildingPage() {
  const { building, choices } = useScope();
  const { q } = useSearch({ strict: false });
  useLetGo(building?.id ?? null);
  const asked = choices.find(({ id }) => id === q) ?? building;
  return asked ? <OneBuilding key={asked.id} choice={asked} /> : <ChooseBuilding />;
}

/** Another choice above counts more than the address. */
function useLetGo(scope: string | null): void {
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false });
  const seen = useRef(scope);
  useEffect(() => {
    if (seen.current === scope) return;
    seen.current = scope;
    void navigate({ to: '/building', search: { ...(tab && { tab }) }, replace: true });
  }, [scope, tab, navigate]);
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
  const lotCount = t('building.lotCount', { count: file.lots.length });
  return (
    <>
      <PageHeader
        title={file.building.body.name}
        detail={[addressLine(file.building.body.address), lotCount].filter(Boolean).join(' · ')}
      />
      {file.isSyndic && (
        <Suspense>
          <NextStep file={file} tab={tab} />
        </Suspense>
      )}
      <Tabs
        value={tab}
        color="var(--accent)"
        keepMounted={false}
        onChange={(value) =>
          void navigate({ to: '/building', search: { ...search, tab: value ?? 'lots' }, replace: true })
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
            <ExportOf tab={one} file={file} />
            <Suspense>{panelOf(one, file)}</Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

/** Owners are searched: theirs is in their own tab. */
function ExportOf({ tab, file }: { readonly tab: Tab; readonly file: BuildingFile }) {
  const t = useText();
  const lots = useLotSheet(file);
  const keys = useKeySheet(file);
  if (tab !== 'lots' && tab !== 'keys') return null;
  if (tab === 'keys' && file.columns.length === 0) return null;
  return (
    <ExportBar
      list={t(`building.${tab}`)}
      about={[file.building.body.name]}
      columns={tab === 'lots' ? lots : keys}
      rows={file.lots}
    />
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
