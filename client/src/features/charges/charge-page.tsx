import { Button, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { yearOf } from 'shared-domain/kernel';
import { type Shown, useDocument, usePages } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import {
  Amount,
  BackLink,
  DefinitionList,
  EmptyState,
  PageHeader,
  PhotoViewer,
  StateBadge,
} from '../../ui/index.ts';
import classes from './charges.module.css';
import { Explanation } from './explanation.tsx';

export function ChargePage() {
  const t = useText();
  const { chargeId = '' } = useParams({ strict: false });
  const charge = useDocument('charge', chargeId);
  if (charge === undefined) return null;
  if (charge) return <ChargeShown charge={charge} />;
  const action = (
    <Button component={Link} to="/charges">
      {t('charges.title')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('charges.yourPart')} />
      <EmptyState action={action}>{t('charges.absent')}</EmptyState>
    </>
  );
}

function ChargeShown({ charge }: { readonly charge: Shown<'charge'> }) {
  const t = useText();
  const format = useFormat();
  const { choices } = useScope();
  const { body } = charge;
  const building = choices.find(({ id }) => id === charge.building)?.name;
  const year = String(yearOf(body.invoicedOn));
  return (
    <>
      <BackLink to="/charges" search={{ tab: year }}>{`${t('charges.title')} ${year}`}</BackLink>
      <PageHeader
        title={body.supplierName}
        detail={[building, format.day(body.invoicedOn)].filter(Boolean).join(' · ')}
        actions={<StateBadge state={charge.state === 'recorded' ? 'posted' : 'onDevice'} />}
      />
      <div className={classes.total}>
        <Text c="dimmed">{t('charges.yourPart')}</Text>
        <span className={classes.figure}>
          <Amount cents={body.total} />
        </span>
        <Text c="dimmed">{t('charges.ofInvoice', { total: format.money(body.invoiceTotal) })}</Text>
      </div>
      <div className={classes.columns}>
        <section aria-labelledby="explain">
          <Title order={2} id="explain" mb="sm">
            {t('charges.explain')}
          </Title>
          <Explanation portions={body.portions} />
          {body.portions.length > 1 && <SumOfPortions charge={charge} />}
        </section>
        <Voucher charge={charge} />
      </div>
    </>
  );
}

function SumOfPortions({ charge }: { readonly charge: Shown<'charge'> }) {
  const t = useText();
  const { portions, total } = charge.body;
  return (
    <div className={classes.sum}>
      <span>{t('charges.sum', { count: portions.length })}</span>
      <Amount cents={total} weight="strong" />
    </div>
  );
}

function Voucher({ charge }: { readonly charge: Shown<'charge'> }) {
  const t = useText();
  const format = useFormat();
  const { body } = charge;
  const pages = usePages(charge.organisation, body.pages);
  return (
    <section aria-labelledby="voucher">
      <Title order={2} id="voucher" mb="sm">
        {t('charges.invoice')}
      </Title>
      <DefinitionList
        items={[
          { term: t('word.supplier'), value: body.supplierName },
          { term: t('charges.number'), value: body.number },
          { term: t('charges.invoicedOn'), value: format.day(body.invoicedOn) },
          { term: t('charges.stepInvoice'), value: <Amount cents={body.invoiceTotal} /> },
        ]}
      />
      {pages.length > 0 ? (
        <div className={classes.voucher}>
          <PhotoViewer pages={pages} title={t('charges.document', { supplier: body.supplierName })} />
        </div>
      ) : (
        <Text c="dimmed" py="sm">
          {t('charges.noPages')}
        </Text>
      )}
    </section>
  );
}
