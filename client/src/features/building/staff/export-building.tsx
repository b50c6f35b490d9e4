import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { shortHash } from 'shared-domain/archive';
import type { Refusal } from 'shared-domain/kernel';
import { useCall } from '../../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../../i18n/index.ts';
import { type Definition, DefinitionList, Sheet } from '../../../ui/index.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { type ArchiveDescription, Described, megabytesOf, Ticket } from './archive-answers.ts';

/** The way out: all of the building in one file, made by the server. */
export function ExportBuilding({ file }: { readonly file: BuildingFile }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('archive.export')}
      </Button>
      <Sheet title={t('archive.export')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <ExportSheet file={file} />
      </Sheet>
    </>
  );
}

function ExportSheet({ file }: { readonly file: BuildingFile }) {
  const t = useText();
  const { described, refusal, isStarted, ask, download } = useArchive(file);
  return (
    <Stack gap="md">
      <Text>{t('archive.exportAbout')}</Text>
      {refusal && <Refused refusal={refusal} onRetry={described ? download : ask} />}
      {!described && !refusal && (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          <Text>{t('archive.gathering')}</Text>
        </Group>
      )}
      {described && (
        <>
          <Contents described={described} />
          <Text size="sm">{t('archive.notIn')}</Text>
          <Button onClick={download}>{t('archive.download')}</Button>
          {isStarted && !refusal && <Text role="status">{t('archive.downloading')}</Text>}
        </>
      )}
    </Stack>
  );
}

function Contents({ described }: { readonly described: ArchiveDescription }) {
  const t = useText();
  const format = useFormat();
  const { counts, absentBlobs, bytes, stateHash } = described;
  const missing: Definition[] =
    absentBlobs > 0 ? [{ term: t('archive.absentBlobs'), value: format.number(absentBlobs) }] : [];
  const megabytes = megabytesOf(bytes, format.language);
  return (
    <div>
      <DefinitionList
        items={[
          { term: t('archive.documents'), value: format.number(counts.documents) },
          { term: t('archive.entries'), value: format.number(counts.entries) },
          { term: t('archive.blobs'), value: format.number(counts.blobs) },
          ...missing,
          { term: t('archive.shared'), value: format.number(counts.shared) },
          { term: t('archive.history'), value: format.number(counts.history) },
          { term: t('archive.size'), value: t('sync.megabytes', { megabytes }) },
          { term: t('archive.stateHash'), value: <code title={stateHash}>{shortHash(stateHash)}</code> },
        ]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {t('archive.compare')}
      </Text>
    </div>
  );
}

type RefusedProps = { readonly refusal: Refusal; readonly onRetry: () => void };

function Refused({ refusal, onRetry }: RefusedProps) {
  const t = useText();
  const say = useRefusalText();
  return (
    <Alert variant="light" color="orange" role="alert">
      <Stack gap="sm" align="flex-start">
        <Text>{refusal.code === 'request.unavailable' ? t('archive.needsNetwork') : say(refusal)}</Text>
        <Button variant="default" onClick={onRetry}>
          {t('word.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}

/** What the archive would hold, asked when the sheet opens; the file itself the browser takes, straight to the disk. */
function useArchive({ choice }: BuildingFile) {
  const call = useCall();
  const [described, setDescribed] = useState<ArchiveDescription | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isStarted, setIsStarted] = useState(false);
  const path = `/archives/buildings/${choice.id}`;
  const query = `?organisation=${choice.organisation}`;
  const ask = useCallback(async () => {
    setRefusal(null);
    const answer = await call(`${path}${query}`);
    const read = Described.safeParse(answer.ok ? answer.value : null);
    if (read.success) setDescribed(read.data);
    else setRefusal(answer.ok ? { code: 'request.failed' } : answer.refusal);
  }, [call, path, query]);
  const download = useCallback(async () => {
    setRefusal(null);
    const answer = await call(`${path}/tickets${query}`, { method: 'POST' });
    const read = Ticket.safeParse(answer.ok ? answer.value : null);
    setIsStarted(read.success);
    if (read.success) startDownload(`/api/archives/files/${read.data.ticket}`);
    else setRefusal(answer.ok ? { code: 'request.failed' } : answer.refusal);
  }, [call, path, query]);
  useEffect(() => {
    void ask();
  }, [ask]);
  return { described, refusal, isStarted, ask: () => void ask(), download: () => void download() };
}

function startDownload(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
