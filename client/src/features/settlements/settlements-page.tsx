import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inForce, settlementSettingsIdOf } from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { Amount, EmptyState, ExportMenu, PageHeader, RowLink, RowList } from '../../ui/index.ts';
import { SettingsSheet } from './settings-sheet.tsx';
import { useSettlementSheet } from './settlement-sheet.ts';
import { StandingBadge } from './standing-badge.tsx';

/** The settlements of a building, those that were corrected included. */
export function SettlementsPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <SettlementsOf choice={building} />
  ) : (
    <ChooseBuilding title={t('settlements.title')} ask={t('settlements.choose')} />
  );
}

function SettlementsOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const settlements = useDocuments('settlement', { organisation: choice.organisation, building: choice.id });
  const settings = useDocument('settlementSettings', settlementSettingsIdOf(choice.id));
  const [isSetting, setIsSetting] = useState(false);
  if (!settlements || settings === undefined) return null;
  const prepare = (
    <>
      <ExportSettlements choice={choice} settlements={settlements} />
      <Button variant="default" onClick={() => setIsSetting(true)}>
        {t('settlements.settings')}
      </Button>
      <Button
        leftSection={<IconPlus size={18} aria-hidden />}
        renderRoot={(props) => <Link {...props} to="/settlements/new" />}
      >
        {t('settlements.new')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={t('settlements.title')} detail={choice.name} actions={prepare} />
      {settlements.length === 0 ? (
        <EmptyState example={t('settlements.noneExample')}>{t('settlements.none')}</EmptyState>
      ) : (
        <Rows settlements={settlements} />
      )}
      {isSetting && (
        <SettingsSheet choice={choice} stored={settings?.body ?? null} onClose={() => setIsSetting(false)} />
      )}
    </>
  );
}

type ExportProps = {
  readonly choice: BuildingChoice;
  readonly settlements: readonly Shown<'settlement'>[];
};

function ExportSettlements({ choice, settlements }: ExportProps) {
  const t = useText();
  const columns = useSettlementSheet(standingOf(settlements));
  return (
    <ExportMenu
      list={t('settlements.title')}
      about={[choice.name]}
      columns={columns}
      rows={settlements.toReversed()}
    />
  );
}

function standingOf(settlements: readonly Shown<'settlement'>[]): ReadonlySet<string> {
  const known = settlements.map(({ id, body }) => ({ id, corrects: body.corrects }));
  return new Set(inForce(known).map(({ id }) => id));
}

function Rows({ settlements }: { readonly settlements: readonly Shown<'settlement'>[] }) {
  const t = useText();
  const format = useFormat();
  const standing = standingOf(settlements);
  const newestFirst = [...settlements].reverse();
  return (
    <RowList label={t('settlements.title')}>
      {newestFirst.map(({ key, id, body, state }) => (
        <RowLink
          key={key}
          to={`/settlements/${id}`}
          title={body.label}
          detail={`${format.day(body.period.from)} – ${format.day(body.period.until)} · ${t('settlements.ownerCount', { count: body.owners.length })}`}
          aside={<Amount cents={body.costs} />}
          badge={<StandingBadge isPublished={state === 'recorded'} isStanding={standing.has(id)} />}
        />
      ))}
    </RowList>
  );
}
