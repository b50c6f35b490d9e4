import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useDocument, useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, StateBadge } from '../../ui/index.ts';
import { SupplierForm } from './supplier-form.tsx';

export function SupplierPage() {
  const { supplierId = 'new' } = useParams({ strict: false });
  return supplierId === 'new' ? <NewSupplier /> : <KnownSupplier key={supplierId} supplierId={supplierId} />;
}

function NewSupplier() {
  const t = useText();
  const offices = useOffices();
  const { building } = useScope();
  const organisation = building?.organisation ?? offices[0]?.value;
  if (!organisation) return null;
  return (
    <>
      <PageHeader title={t('suppliers.new')} />
      <SupplierForm organisation={organisation} offices={offices} known={null} />
    </>
  );
}

function KnownSupplier({ supplierId }: { supplierId: string }) {
  const t = useText();
  const known = useDocument('supplier', supplierId);
  if (known === undefined) return null;
  if (known === null) {
    const back = (
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/suppliers" />}>
        {t('suppliers.toList')}
      </Button>
    );
    return (
      <>
        <PageHeader title={t('suppliers.title')} />
        <EmptyState action={back}>{t('suppliers.absent')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={known.body.name}
        actions={
          <>
            {known.state === 'onDevice' && <StateBadge state="onDevice" />}
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/invoices" search={{ q: known.body.name }} />}
            >
              {t('suppliers.invoices')}
            </Button>
          </>
        }
      />
      <SupplierForm organisation={known.organisation} offices={[]} known={known} />
    </>
  );
}

/** The offices whose suppliers the person may write. */
function useOffices() {
  const session = useSession();
  if (session.state === 'signedOut') return [];
  return session.profile.memberships
    .filter(({ grants }) => grants.some(({ role }) => role === 'syndic' || role === 'accountant'))
    .map(({ organisation, organisationName }) => ({ value: organisation, label: organisationName }));
}
