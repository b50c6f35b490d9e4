import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { shortHash } from 'shared-domain/archive';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { DefinitionList, Sheet } from '../../ui/index.ts';
import type { ArchiveReport, ImportReport } from './archive-report.ts';
import { ChooseDestination } from './choose-destination.tsx';
import type { OrganisationLine } from './directory.ts';
import { type ImportStep, useArchiveImport } from './use-archive-import.ts';

type ImportBuildingProps = {
  readonly organisations: readonly OrganisationLine[];
  /** Whether a new organisation may be made for it. */
  readonly mayFound: boolean;
  readonly onClose: () => void;
  readonly onImported: () => void;
};

/** A building of another server comes in: what the archive says before, what stands here after. */
export function ImportBuilding({ organisations, mayFound, onClose, onImported }: ImportBuildingProps) {
  const t = useText();
  const say = useRefusalText();
  const { step, refusal, send, takeIn } = useArchiveImport(onImported);
  return (
    <Sheet title={t('archive.import')} isOpen onClose={onClose}>
      <Stack gap="md">
        {step.is === 'choosing' && <Text>{t('archive.importAbout')}</Text>}
        {refusal && (
          <Alert variant="light" color="red" role="alert">
            {refusal.code === 'request.unavailable' ? t('archive.needsNetwork') : say(refusal)}
          </Alert>
        )}
        {step.is === 'choosing' && <ChooseFile onChosen={send} />}
        <Waiting step={step} />
        {step.is === 'verified' && (
          <>
            <Alert variant="light" color="green" role="status">
              {t('archive.verified')}
            </Alert>
            <Report report={step.received.report} />
            <ChooseDestination
              organisations={organisations}
              mayFound={mayFound}
              onChosen={(destination) => takeIn(step.received, destination)}
            />
          </>
        )}
        {step.is === 'imported' && <Outcome before={step.received.report} after={step.report} />}
      </Stack>
    </Sheet>
  );
}

function ChooseFile({ onChosen }: { readonly onChosen: (file: File) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('archive.choose')}</Button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={t('archive.choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onChosen(file);
        }}
      />
    </>
  );
}

function Waiting({ step }: { readonly step: ImportStep }) {
  const t = useText();
  if (step.is !== 'verifying' && step.is !== 'importing') return null;
  return (
    <Group gap="sm" role="status" wrap="nowrap">
      <Loader size="sm" aria-hidden />
      <Text>{t(`archive.${step.is}`)}</Text>
    </Group>
  );
}

function Outcome({ before, after }: { readonly before: ArchiveReport; readonly after: ImportReport }) {
  const t = useText();
  const isSame = before.stateHash === after.stateHash;
  const building = after.building.name;
  return (
    <>
      <Alert variant="light" color={isSame ? 'green' : 'red'} role="status">
        {isSame ? t('archive.imported', { building }) : t('archive.importedOtherwise', { building })}
      </Alert>
      <Report report={after} />
      {after.sharedKept > 0 && <Text size="sm">{t('archive.sharedKept', { count: after.sharedKept })}</Text>}
    </>
  );
}

function Report({ report }: { readonly report: ArchiveReport }) {
  const t = useText();
  const format = useFormat();
  const { building, organisation, madeAt, counts, absentBlobs, stateHash } = report;
  const missing =
    absentBlobs > 0 ? [{ term: t('archive.absentBlobs'), value: format.number(absentBlobs) }] : [];
  return (
    <DefinitionList
      items={[
        { term: t('archive.building'), value: building.name },
        { term: t('archive.from'), value: organisation.name },
        { term: t('archive.madeAt'), value: format.instant(madeAt) },
        { term: t('archive.documents'), value: format.number(counts.documents) },
        { term: t('archive.entries'), value: format.number(counts.entries) },
        { term: t('archive.blobs'), value: format.number(counts.blobs) },
        ...missing,
        { term: t('archive.shared'), value: format.number(counts.shared) },
        { term: t('archive.history'), value: format.number(counts.history) },
        { term: t('archive.stateHash'), value: <code title={stateHash}>{shortHash(stateHash)}</code> },
      ]}
    />
  );
}
