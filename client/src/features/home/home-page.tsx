import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { sum } from 'shared-domain/kernel';
import {
  type Shown,
  useDocuments,
  useOwnAccounts,
  useOwnCharges,
  useSession,
  useSync,
} from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { isFormerOwner, useScope } from '../../scope/index.ts';
import { Amount, EmptyState, PageHeader, RowLink, RowList, StateBadge } from '../../ui/index.ts';
import { type BuildingCard, buildingCards } from './building-cards.ts';
import { BuildingFigures } from './building-figures.tsx';
import { DueCards } from './due-cards.tsx';
import classes from './home.module.css';

const recentOnes = 6;

export function HomePage() {
  const t = useText();
  const session = useSession();
  const { building, choices } = useScope();
  const charges = useOwnCharges(building?.id ?? null);
  const accounts = useOwnAccounts(building?.id ?? null);
  const transfers = useDocuments('lotTransfer');
  const lots = useDocuments('lot', building ? { building: building.id } : {});
  if (!charges || !accounts || !transfers || !lots || session.state === 'signedOut') return null;
  const buildings = building ? [building] : choices;
  const cards = buildingCards({ buildings, charges, transfers, lots, today: today() });
  return (
    <>
      <PageHeader title={t('home.hello', { name: session.profile.name })} detail={<DataAge />} />
      <DueCards accounts={accounts} nameOf={(id) => choices.find((one) => one.id === id)?.name ?? ''} />
      {cards.length > 1 && <Together cards={cards} />}
      <div className={classes.cards} data-many={cards.length > 1 || undefined}>
        {cards.map((card) => (
          <BuildingFigures key={card.building.id} card={card} />
        ))}
      </div>
      {charges.length > 0 ? (
        <Recent charges={charges.slice(0, recentOnes)} isMany={cards.length > 1} />
      ) : (
        <NothingYet hasBuilding={buildings.length > 0} isFormer={isFormerOwner(session.profile)} />
      )}
    </>
  );
}

function DataAge() {
  const t = useText();
  const format = useFormat();
  const { lastContactAt } = useSync();
  return lastContactAt ? t('home.age', { instant: format.instant(lastContactAt) }) : t('home.ageUnknown');
}

function Together({ cards }: { readonly cards: readonly BuildingCard[] }) {
  const t = useText();
  const year = String(cards[0]?.year ?? '');
  return (
    <Group justify="space-between" align="baseline" mb="md" gap="xs">
      <div>
        <Text fw={600}>{t('home.yearCharges', { year })}</Text>
        <Text size="sm" c="dimmed">
          {t('home.together', { count: cards.length })}
        </Text>
      </div>
      <Link className={classes.figure} to="/charges" search={{ tab: year }}>
        <span className={classes.amount}>
          <Amount cents={sum(cards.map((card) => card.total))} />
        </span>
      </Link>
    </Group>
  );
}

function Recent({
  charges,
  isMany,
}: {
  readonly charges: readonly Shown<'charge'>[];
  readonly isMany: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const { choices } = useScope();
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? '';
  return (
    <>
      <Group justify="space-between" gap="xs" mt="xl" mb="xs">
        <Title order={2}>{t('home.recent')}</Title>
        <Anchor component={Link} to="/charges" py={10}>
          {t('home.all')}
        </Anchor>
      </Group>
      <RowList label={t('home.recent')}>
        {charges.map(({ key, id, building, body, state }) => (
          <RowLink
            key={key}
            to={`/charges/${id}`}
            title={body.supplierName}
            detail={[format.day(body.invoicedOn), isMany ? nameOf(building) : body.portions[0]?.description]
              .filter(Boolean)
              .join(' · ')}
            aside={<Amount cents={body.total} />}
            {...(state !== 'recorded' && { badge: <StateBadge state="onDevice" /> })}
          />
        ))}
      </RowList>
    </>
  );
}

type NothingYetProps = { readonly hasBuilding: boolean; readonly isFormer: boolean };

function NothingYet({ hasBuilding, isFormer }: NothingYetProps) {
  const t = useText();
  const { lastContactAt } = useSync();
  if (isFormer) return <EmptyState>{t('home.formerOwner')}</EmptyState>;
  if (!hasBuilding) return <EmptyState>{t(lastContactAt ? 'home.noLot' : 'home.noBuilding')}</EmptyState>;
  const action = (
    <Button component={Link} to="/building" variant="default">
      {t('home.seeBuilding')}
    </Button>
  );
  return <EmptyState action={action}>{t('home.empty')}</EmptyState>;
}
