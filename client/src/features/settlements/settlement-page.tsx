import { Alert, Anchor, Button, Stack, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { formatStructuredCommunication, sum } from 'shared-domain/kernel';
import { type Shown, useDocument, useDocuments, useEntries } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DataTable, DefinitionList, EmptyState, ExportMenu, PageHeader } from '../../ui/index.ts';
import { type DeliveryRow, deliveryRows } from './delivery-rows.ts';
import { GroupTable } from './group-table.tsx';
import { BackToSettlements } from './prepare-page.tsx';
import { SettlementPapers } from './settlement-papers.tsx';
import { useDeliverySheet } from './settlement-sheet.ts';
import { SettlementUse } from './settlement-use.tsx';
import classes from './settlements.module.css';
import { StandingBadge } from './standing-badge.tsx';

/** One settlement that was published, or will be once the server seals it. */
export function SettlementPage() {
  const t = useText();
  const { settlementId = '' } = useParams({ strict: false });
  const settlement = useDocument('settlement', settlementId);
  if (settlement === undefined) return null;
  return (
    <>
      <BackToSettlements />
      {settlement ? (
        <SettlementShown key={settlement.id} settlement={settlement} />
      ) : (
        <EmptyState>{t('settlements.absent')}</EmptyState>
      )}
    </>
  );
}

function SettlementShown({ settlement }: { readonly settlement: Shown<'settlement'> }) {
  const t = useText();
  const format = useFormat();
  const { organisation, building, body, id } = settlement;
  const all = useDocuments('settlement', { organisation, building });
  const books = useEntries(organisation, building);
  const columns = useDeliverySheet();
  if (!all || !books) return null;
  const rows = deliveryRows(id, body, books.entries);
  const isPublished = settlement.state === 'recorded';
  const corrector = all.find((one) => one.body.corrects === id);
  const correct = (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/settlements/new" search={{ q: id }} />}
    >
      {t('settlements.correct')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={body.label}
        detail={`${format.day(body.period.from)} – ${format.day(body.period.until)}`}
        actions={
          <>
            <StandingBadge isPublished={isPublished} isStanding={!corrector} />
            <ExportMenu list={body.label} columns={columns} rows={rows} />
            {isPublished && !corrector && correct}
          </>
        }
      />
      <Stack gap="lg">
        {!isPublished && <Alert variant="light">{t('settlements.sealLater')}</Alert>}
        {corrector && (
          <LinkTo id={corrector.id} text={t('settlements.correctedBy', { label: corrector.body.label })} />
        )}
        {body.corrects && <LinkTo id={body.corrects} text={t('settlements.correctsOther')} />}
        <Figures settlement={settlement} />
        <Delivery rows={rows} isPublished={isPublished} />
        <SettlementPapers settlement={settlement} rows={rows} isReplaced={corrector !== undefined} />
        <SettlementUse settlement={settlement} all={all} />
        <GroupTable groups={body.groups} />
      </Stack>
    </>
  );
}

function LinkTo({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <Anchor
      py={10}
      renderRoot={(props) => (
        <Link {...props} to="/settlements/$settlementId" params={{ settlementId: id }} />
      )}
    >
      {text}
    </Anchor>
  );
}

function Figures({ settlement: { body } }: { readonly settlement: Shown<'settlement'> }) {
  const t = useText();
  const format = useFormat();
  const toPay = sum(body.owners.map(({ balance }) => Math.max(balance, 0)));
  return (
    <DefinitionList
      items={[
        { term: t('settlements.costs'), value: <Amount cents={body.costs} weight="strong" /> },
        { term: t('settlements.provisions'), value: <Amount cents={body.provisions} /> },
        { term: t('settlements.toPay'), value: <Amount cents={toPay} /> },
        { term: t('settlements.inFavour'), value: <Amount cents={toPay - (body.costs - body.provisions)} /> },
        { term: t('settlements.bookedOn'), value: format.day(body.bookedOn) },
        { term: t('settlements.dueOn'), value: format.day(body.dueOn) },
        {
          term: t('settlements.publishedBy'),
          value: `${body.publishedByName} · ${format.instant(body.publishedAt)}`,
        },
      ]}
    />
  );
}

function Delivery({
  rows,
  isPublished,
}: {
  readonly rows: readonly DeliveryRow[];
  readonly isPublished: boolean;
}) {
  const t = useText();
  return (
    <section aria-labelledby="settlement-delivery">
      <Title order={2} id="settlement-delivery" mb="xs">
        {t('settlements.delivery')}
      </Title>
      <DataTable
        caption={t('settlements.delivery')}
        rows={rows}
        rowKey={({ ownerId }) => ownerId}
        columns={[
          { key: 'name', header: t('word.owner'), cell: ({ name }) => name, isTitle: true },
          amountColumn('costs', t('settlements.costs')),
          amountColumn('provisions', t('settlements.provisions')),
          amountColumn('balance', t('settlements.balance')),
          amountColumn('open', t('settlements.open')),
          {
            key: 'communication',
            header: t('settlements.communication'),
            cell: ({ communication }) => (
              <span className={classes.whole}>{formatStructuredCommunication(communication)}</span>
            ),
          },
          {
            key: 'state',
            header: t('settlements.delivered'),
            cell: () => t(isPublished ? 'settlements.inTheirAccount' : 'settlements.notYet'),
          },
        ]}
      />
    </section>
  );
}

function amountColumn(key: 'costs' | 'provisions' | 'balance' | 'open', header: string) {
  return { key, header, align: 'end' as const, cell: (row: DeliveryRow) => <Amount cents={row[key]} /> };
}
