import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { ownershipIdOf } from 'shared-domain/ownership';
import { useDocument, useDocuments, useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { rolesOf } from '../../scope/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import { TransferForm } from './transfer-form.tsx';

/** Whatever building is chosen above, this page is about the building of its lot. */
export function TransferPage() {
  const t = useText();
  const session = useSession();
  const { lotId = '' } = useParams({ strict: false });
  const lot = useDocument('lot', lotId);
  const where = lot ? { building: lot.building } : null;
  const building = useDocument('building', lot?.building ?? null);
  const owners = useDocuments('owner', where);
  const ownership = useDocument('ownership', ownershipIdOf(lotId));
  if (lot === null || building === null) return <Elsewhere sentence={t('transfer.absent')} />;
  if (!lot || !building || !owners || ownership === undefined || session.state === 'signedOut') return null;
  const place = { organisation: lot.organisation, id: lot.building, name: building.body.name };
  if (!rolesOf(session.profile, place).includes('syndic')) {
    return <Elsewhere sentence={t('transfer.syndicOnly')} />;
  }
  return (
    <TransferForm
      key={lot.id}
      lot={lot}
      building={building}
      owners={owners}
      ownership={ownership?.body ?? null}
    />
  );
}

function Elsewhere({ sentence }: { readonly sentence: string }) {
  const t = useText();
  const action = (
    <Button component={Link} to="/building">
      {t('transfer.back')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('transfer.title')} />
      <EmptyState action={action}>{sentence}</EmptyState>
    </>
  );
}
