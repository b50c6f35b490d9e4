import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Ownership } from 'shared-domain/ownership';
import { saleFigures, standingSale } from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { Amount, DefinitionList, StateBadge } from '../../ui/index.ts';
import { PostSaleSheet } from './post-sale-sheet.tsx';
import type { SaleWorldOfLot } from './use-sale-world.ts';

type LotSaleSectionProps = { readonly file: Shown<'saleFile'>; readonly known: SaleWorldOfLot };

/** The transfer, and then the working fund that follows it. */
export function LotSaleSection({ file, known }: LotSaleSectionProps) {
  const t = useText();
  const format = useFormat();
  const on = transferSince(known.world.ownership, file.body.deedOn ?? file.body.openedOn);
  const posted = on && standingSale(known.sales, on, known.world.entries);
  return (
    <section aria-labelledby="sale-books">
      <Title order={2} id="sale-books" mb="xs">
        {t('sale.transfer')}
      </Title>
      <Stack>
        {on === null && (
          <Group>
            <Text>{t('sale.notTransferred')}</Text>
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/building/transfer/$lotId" params={{ lotId: file.body.lotId }} />
              )}
            >
              {t('sale.toTransfer')}
            </Button>
          </Group>
        )}
        {on !== null && <Text>{t('sale.transferredOn', { day: format.day(on) })}</Text>}
        {posted && <PostedSale sale={posted} />}
        {on !== null && !posted && <ToPost file={file} known={known} on={on} />}
        <Text size="sm" c="dimmed">
          {t('sale.chargesHint')}
        </Text>
      </Stack>
    </section>
  );
}

/** The day the lot last changed hands, no earlier than the sale. */
function transferSince(ownership: Ownership | undefined, since: string): string | null {
  const history = ownership?.history ?? [];
  const last = history.at(-1);
  return last && history.length > 1 && last.from >= since ? last.from : null;
}

function ToPost({ file, known, on }: LotSaleSectionProps & { readonly on: string }) {
  const t = useText();
  const say = useRefusalText();
  const [isPosting, setIsPosting] = useState(false);
  const { association, ownership, keys, entries } = known.world;
  const figures = saleFigures(file.body.lotId, on, {
    association,
    ownership,
    keys: keys.map(({ body }) => body),
    entries,
  });
  if (!figures.ok) return <Alert color="red">{say(figures.refusal)}</Alert>;
  const { workingFund, workingShare, reserveShare, key } = figures.value;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('sale.workingFund'), value: <Amount cents={workingFund} /> },
          {
            term: `${t('sale.workingShare')} (${key.quotePart}/${key.denominator})`,
            value: <Amount cents={workingShare} weight="strong" />,
          },
          { term: t('sale.reserveKept'), value: <Amount cents={reserveShare} /> },
        ]}
      />
      <Group>
        <Button onClick={() => setIsPosting(true)}>{t('sale.post')}</Button>
      </Group>
      {isPosting && (
        <PostSaleSheet
          file={file}
          known={known}
          on={on}
          figures={figures.value}
          onClose={() => setIsPosting(false)}
        />
      )}
    </>
  );
}

function PostedSale({ sale }: { readonly sale: Shown<'lotSale'> }) {
  const t = useText();
  const { sellers, buyers, reserveShare, entryId } = sale.body;
  return (
    <>
      <StateBadge state={sale.state === 'recorded' ? 'posted' : 'onDevice'} />
      <DefinitionList
        items={[
          ...sellers.map(({ name, amount }) => ({
            term: t('sale.refundTo', { name }),
            value: <Amount cents={amount} />,
          })),
          ...buyers.map(({ name, amount }) => ({
            term: t('sale.callFrom', { name }),
            value: <Amount cents={amount} />,
          })),
          { term: t('sale.reserveKept'), value: <Amount cents={reserveShare} /> },
        ]}
      />
      {entryId && (
        <Anchor renderRoot={(props) => <Link {...props} to="/books/entries/$entryId" params={{ entryId }} />}>
          {t('sale.entry')}
        </Anchor>
      )}
    </>
  );
}
