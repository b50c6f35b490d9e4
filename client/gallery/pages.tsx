import { Box, Text } from '@mantine/core';
import { IconBuilding, IconFileInvoice, IconHome } from '@tabler/icons-react';
import { AppShell, FrontPage, PageHeader, SyncPill } from '../src/ui/index.ts';
import { Room, Specimen } from './specimen.tsx';

const tabs = [
  { to: '/', label: 'Aujourd’hui', icon: IconHome, count: 3 },
  { to: '/invoices', label: 'Factures', icon: IconFileInvoice },
  { to: '/building', label: 'Immeuble', icon: IconBuilding },
];

export function Pages() {
  return (
    <Room title="Pages">
      <Specimen of="FrontPage">
        <FrontPage below={<Text size="sm">Sous la carte</Text>}>
          <PageHeader title="Se connecter" />
        </FrontPage>
      </Specimen>
      <Specimen of="AppShell">
        <Box h={480} style={{ overflow: 'auto', transform: 'translateZ(0)' }}>
          <AppShell
            tabs={tabs}
            sidebar={[{ title: undefined, destinations: tabs }]}
            scope="Résidence Les Tilleuls"
            search={null}
            status={<SyncPill state="upToDate" count={0} onOpen={() => undefined} />}
            notice="Une nouvelle version est prête."
          >
            <PageHeader title="Aujourd’hui" detail="Trois choses attendent." />
          </AppShell>
        </Box>
      </Specimen>
    </Room>
  );
}
