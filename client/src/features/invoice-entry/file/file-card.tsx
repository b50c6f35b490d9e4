import { Alert, Button, Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { amountsOf, buyerOf, type EInvoice } from 'shared-domain/payables';
import { type Shown, useDocuments } from '../../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../../i18n/index.ts';
import type { BuildingChoice } from '../../../scope/index.ts';
import { Amount, StateBadge } from '../../../ui/index.ts';
import { type Books, useBooks } from '../use-books.ts';
import { officeOf, warningsOf } from './office-of.ts';
import type { ChosenFile } from './read-chosen.ts';
import { useMakeDraft } from './use-make-draft.ts';
import { WarningList } from './warning-list.tsx';

type ReadFile = Extract<ChosenFile, { is: 'read' }>;
type FileCardProps = { readonly file: ReadFile; readonly choices: readonly BuildingChoice[] };

/** One file as it was read: whose it is, for which building, what is odd about it. */
export function FileCard({ file, choices }: FileCardProps) {
  const buildings = useDocuments('building');
  const [chosen, setChosen] = useState('');
  if (!buildings) return null;
  const mine = buildings.filter(({ id }) => choices.some((choice) => choice.id === id));
  const buyer = buyerOf(file.invoice, {
    buildings: mine.map(({ id, body }) => ({ id, enterpriseNumber: body.enterpriseNumber })),
  });
  const place = choices.find(({ id }) => id === (chosen || buyer));
  return (
    <Card component="article" withBorder aria-label={file.invoice.number || file.name}>
      <Stack gap="sm">
        <Summary invoice={file.invoice} name={file.name} />
        <BuildingField choices={choices} value={place?.id ?? ''} onChoose={setChosen} />
        {place && <Making key={place.id} file={file} place={place} buildings={mine} />}
      </Stack>
    </Card>
  );
}

function Summary({ invoice, name }: { readonly invoice: EInvoice; readonly name: string }) {
  const t = useText();
  const format = useFormat();
  const { total } = amountsOf(invoice);
  const kind = t(invoice.kind === 'invoice' ? 'eInvoice.invoice' : 'eInvoice.creditNote');
  return (
    <div>
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={2}>{invoice.supplier.name || name}</Title>
        {total !== null && <Amount cents={total} weight="strong" />}
      </Group>
      <Text size="sm" c="dimmed">
        {[`${kind} ${invoice.number}`, invoice.issuedOn && format.day(invoice.issuedOn), name]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
  );
}

type BuildingFieldProps = {
  readonly choices: readonly BuildingChoice[];
  readonly value: string;
  readonly onChoose: (building: string) => void;
};

function BuildingField({ choices, value, onChoose }: BuildingFieldProps) {
  const t = useText();
  const buildings = choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <NativeSelect
      label={t('word.building')}
      description={value === '' ? t('eInvoice.whichBuilding') : undefined}
      data={value === '' ? [{ value: '', label: '' }, ...buildings] : buildings}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

type MakingProps = {
  readonly file: ReadFile;
  readonly place: BuildingChoice;
  readonly buildings: readonly Shown<'building'>[];
};

function Making(props: MakingProps) {
  const books = useBooks(props.place.organisation, props.place.id);
  return books ? <Maker {...props} books={books} /> : null;
}

function Maker({ file, place, buildings, books }: MakingProps & { readonly books: Books }) {
  const t = useText();
  const say = useRefusalText();
  const maker = useMakeDraft(file, place, books);
  const at = { building: place.id, draftId: maker.draftId };
  const isMade = maker.state === 'made' && maker.draftId !== null;
  return (
    <>
      {maker.refusals.map((refusal) => (
        <Alert key={refusal.code} color="red" variant="light" role="alert">
          {say(refusal)}
        </Alert>
      ))}
      {!isMade && <WarningList warnings={warningsOf(file.invoice, officeOf(books, buildings), at)} />}
      {isMade ? (
        <Made draftId={maker.draftId ?? ''} />
      ) : (
        <Button
          leftSection={<IconFileImport size={20} aria-hidden />}
          loading={maker.state === 'busy'}
          onClick={maker.make}
        >
          {t('eInvoice.makeDraft')}
        </Button>
      )}
    </>
  );
}

function Made({ draftId }: { readonly draftId: string }) {
  const t = useText();
  return (
    <Group justify="space-between" role="status">
      <Group gap="xs">
        <Text>{t('eInvoice.made')}</Text>
        <StateBadge state="onDevice" />
      </Group>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/invoices/$draftId" params={{ draftId }} />}
      >
        {t('eInvoice.open')}
      </Button>
    </Group>
  );
}
