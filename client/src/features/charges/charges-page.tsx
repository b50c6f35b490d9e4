import { Button, Group, Text, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { yearOf } from 'shared-domain/kernel';
import type { ChargeCategory } from 'shared-domain/payables';
import { useOwnCharges, useSession, yearsOf } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { isFormerOwner, useScope } from '../../scope/index.ts';
import { Amount, EmptyState, ExportMenu, PageHeader, RowLink, RowList, StateBadge } from '../../ui/index.ts';
import { useChargeSheet } from './charge-sheet.ts';
import { ChargesByCategory } from './charges-by-category.tsx';
import { ChargesPaperButton } from './charges-paper-button.tsx';
import {
  type BuildingCharges,
  chargesByBuilding,
  chargesIn,
  chosenCategory,
  chosenYear,
  descriptionOf,
} from './list-charges.ts';

export function ChargesPage() {
  const t = useText();
  const session = useSession();
  const { tab, q, category } = useSearch({ strict: false });
  const { building, choices } = useScope();
  const charges = useOwnCharges(building?.id ?? null);
  const columns = useChargeSheet();
  if (!charges || session.state === 'signedOut') return null;
  const isFormer = isFormerOwner(session.profile);
  const years = yearsOf(charges, today());
  const filled = [...new Set(charges.map(({ body }) => yearOf(body.invoicedOn)))];
  const year = chosenYear(tab, years, filled);
  const buildings = choices.filter(({ id }) => q === undefined || id === q || building !== null);
  const groups = chargesByBuilding(charges, buildings, year, today());
  return (
    <>
      <PageHeader
        title={t('charges.title')}
        actions={
          <ExportMenu
            list={t('charges.title')}
            about={[building?.name, String(year)]}
            columns={columns}
            rows={groups.flatMap((group) =>
              chargesIn(group.charges, chosenCategory(category)).map((own) => ({
                place: group.building.name,
                ...own,
              })),
            )}
          />
        }
      />
      {charges.length === 0 ? (
        <EmptyState>{t(isFormer ? 'home.formerOwner' : 'charges.none')}</EmptyState>
      ) : (
        <Years years={years} year={year} q={q} />
      )}
      {groups.map((group) => (
        <ChargesOfBuilding
          key={group.building.id}
          group={group}
          year={year}
          category={chosenCategory(category)}
        />
      ))}
      {charges.length > 0 && groups.length === 0 && (
        <EmptyState>{t('charges.empty', { year: String(year) })}</EmptyState>
      )}
    </>
  );
}

function Years({ years, year, q }: { years: readonly number[]; year: number; q: string | undefined }) {
  const t = useText();
  return (
    <Group component="nav" gap="xs" mb="lg" aria-label={t('charges.years')}>
      {years.map((one) => (
        <Button
          key={one}
          variant={one === year ? 'filled' : 'default'}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/charges"
              search={{ tab: String(one), ...(q !== undefined && { q }) }}
              replace
              aria-current={one === year ? 'page' : undefined}
            />
          )}
        >
          {String(one)}
        </Button>
      ))}
    </Group>
  );
}

type OfBuildingProps = {
  readonly group: BuildingCharges;
  readonly year: number;
  readonly category: ChargeCategory | null;
};

function ChargesOfBuilding({ group, year, category }: OfBuildingProps) {
  const t = useText();
  const format = useFormat();
  const { building, total } = group;
  const charges = chargesIn(group.charges, category);
  const label = t('charges.listOf', { year: String(year), building: building.name });
  return (
    <section aria-label={label}>
      <Group justify="space-between" align="baseline" mb="xs" gap="xs">
        <div>
          <Title order={2}>{building.name}</Title>
          <Text size="sm" c="dimmed">
            {t('charges.count', { count: group.charges.length })}
          </Text>
        </div>
        <Group gap="md">
          <ChargesPaperButton group={group} year={year} />
          <Text size="xl">
            <Amount cents={total} weight="strong" />
          </Text>
        </Group>
      </Group>
      <ChargesByCategory group={group} year={year} chosen={category} />
      <RowList label={label}>
        {charges.map(({ charge, amount }) => (
          <RowLink
            key={charge.key}
            to={`/charges/${charge.id}`}
            title={charge.body.supplierName}
            detail={`${format.day(charge.body.invoicedOn)} · ${descriptionOf(charge)}`}
            aside={<Amount cents={amount} />}
            {...(charge.state !== 'recorded' && { badge: <StateBadge state="onDevice" /> })}
          />
        ))}
      </RowList>
    </section>
  );
}
