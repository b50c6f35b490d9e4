import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Shown, useDocument } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { BackLink, DefinitionList, EmptyState, PageHeader, StateBadge } from '../../ui/index.ts';
import { ContractLetter } from './contract-letter.tsx';
import { DeedLetter } from './deed-letter.tsx';
import { LotSaleSection } from './lot-sale-section.tsx';
import { SaleFileSheet } from './sale-file-sheet.tsx';
import { deadlinesOf } from './sale-steps.ts';
import { type SaleWorldOfLot, useSaleWorld } from './use-sale-world.ts';

/** One sale: what the notary asks, until when, and what the books do once the lot has changed hands. */
export function SalePage() {
  const t = useText();
  const { saleId = '' } = useParams({ strict: false });
  const file = useDocument('saleFile', saleId);
  if (file === undefined) return null;
  if (file) return <SaleOf file={file} />;
  return (
    <>
      <PageHeader title={t('sale.title')} />
      <EmptyState action={<BackToSales />}>{t('sale.absent')}</EmptyState>
    </>
  );
}

function SaleOf({ file }: { readonly file: Shown<'saleFile'> }) {
  const known = useSaleWorld(file);
  const { tab } = useSearch({ strict: false });
  if (!known) return null;
  if (tab === 'contract') return <ContractLetter file={file} world={known.world} />;
  if (tab === 'deed') return <DeedLetter file={file} world={known.world} />;
  return <SaleShown file={file} known={known} />;
}

type SaleShownProps = { readonly file: Shown<'saleFile'>; readonly known: SaleWorldOfLot };

function SaleShown({ file, known }: SaleShownProps) {
  const t = useText();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <BackToSales />
      <PageHeader
        title={t('sale.ofLot', { number: known.lot.body.number })}
        detail={known.world.association.name}
        actions={
          <>
            <StateBadge state={file.state} />
            <Button variant="default" onClick={() => setIsEditing(true)}>
              {t('word.edit')}
            </Button>
          </>
        }
      />
      <Stack gap="xl">
        <Deadlines file={file} />
        <section aria-labelledby="sale-letters">
          <Title order={2} id="sale-letters" mb="xs">
            {t('sale.letters')}
          </Title>
          <Group>
            {(['contract', 'deed'] as const).map((tab) => (
              <Button
                key={tab}
                variant="default"
                renderRoot={(props) => (
                  <Link {...props} to="/sales/$saleId" params={{ saleId: file.id }} search={{ tab }} />
                )}
              >
                {t(`sale.letter.${tab}`)}
              </Button>
            ))}
          </Group>
        </section>
        <LotSaleSection file={file} known={known} />
      </Stack>
      {isEditing && <SaleFileSheet file={file} onClose={() => setIsEditing(false)} />}
    </>
  );
}

function Deadlines({ file }: { readonly file: Shown<'saleFile'> }) {
  const t = useText();
  const format = useFormat();
  const { notary, buyer, beforeContract, beforeDeed, deedOn } = file.body;
  const asked = (one: typeof beforeContract) =>
    one &&
    (one.answeredOn
      ? t('sale.answered', { received: format.day(one.receivedOn), answered: format.day(one.answeredOn) })
      : format.day(one.receivedOn));
  const deadlines = deadlinesOf(file.body);
  return (
    <section>
      <DefinitionList
        items={[
          { term: t('sale.notary'), value: notary || t('word.none') },
          { term: t('sale.buyer'), value: buyer || t('word.none') },
          { term: t('sale.askedContract'), value: asked(beforeContract) ?? t('sale.notAsked') },
          { term: t('sale.askedDeed'), value: asked(beforeDeed) ?? t('sale.notAsked') },
          { term: t('sale.deedOn'), value: deedOn ? format.day(deedOn) : t('sale.notYet') },
        ]}
      />
      {deadlines.map(({ is, by }) => (
        <Text key={is} fw={600} mt="xs">
          {t(`sale.deadline.${is}`, { day: format.day(by) })}
        </Text>
      ))}
    </section>
  );
}

function BackToSales() {
  const t = useText();
  return <BackLink to="/sales">{t('sale.title')}</BackLink>;
}
