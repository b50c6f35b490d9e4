import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconDownload, IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Files, type Shown, useBlobUrl } from '../../data/index.ts';
import { languageNames, useFormat, useText } from '../../i18n/index.ts';
import { DefinitionList, PhotoViewer, Sheet } from '../../ui/index.ts';
import type { DeviceState } from './device-state.ts';
import { retentionWords, sizeWords } from './document-words.ts';

type DocumentSheetProps = {
  readonly document: Shown<'buildingDocument'>;
  readonly device: DeviceState | null;
  readonly files: Files;
  readonly below?: ReactNode;
  readonly onClose: () => void;
};

/** One document: its file, what is known of it, and whether it stays on this device. */
export function DocumentSheet({ document, device, files, below, onClose }: DocumentSheetProps) {
  const { title } = document.body;
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <Stack>
        <FileShown document={document} device={device} onFetch={() => void files.pin(document.id)} />
        <PinButton document={document} files={files} />
        <Known document={document} />
        {below}
      </Stack>
    </Sheet>
  );
}

type FileShownProps = {
  readonly document: Shown<'buildingDocument'>;
  readonly device: DeviceState | null;
  readonly onFetch: () => void;
};

function FileShown({ document: { organisation, body }, device, onFetch }: FileShownProps) {
  const t = useText();
  const format = useFormat();
  const view = useBlobUrl(organisation, body.file.sha256);
  if (view.state === 'loading') return <Text role="status">{t('word.loading')}</Text>;
  if (view.state === 'here') {
    const page = { id: body.file.sha256, mediaType: view.mediaType, url: view.url };
    return <PhotoViewer pages={[page]} title={body.title} />;
  }
  return (
    <Alert variant="light" role="status">
      <Stack gap="sm" align="flex-start">
        <span>{t('documents.notHereYet', { size: sizeWords(body.file.bytes, t, format) })}</span>
        {device === 'away' ? (
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={onFetch}>
            {t('documents.fetchLater')}
          </Button>
        ) : (
          <span>{t('documents.willCome')}</span>
        )}
      </Stack>
    </Alert>
  );
}

type PinButtonProps = { readonly document: Shown<'buildingDocument'>; readonly files: Files };

function PinButton({ document: { id }, files }: PinButtonProps) {
  const t = useText();
  if (!files.pinned) return null;
  const isPinned = files.pinned.has(id);
  return (
    <div>
      <Button
        variant="default"
        leftSection={isPinned ? <IconPinnedOff size={18} aria-hidden /> : <IconPin size={18} aria-hidden />}
        onClick={() => void (isPinned ? files.unpin(id) : files.pin(id))}
      >
        {t(isPinned ? 'documents.keepHereNoMore' : 'documents.keepHere')}
      </Button>
    </div>
  );
}

function Known({ document: { body } }: { readonly document: Shown<'buildingDocument'> }) {
  const t = useText();
  const format = useFormat();
  const { kind, datedOn, language, audience, file } = body;
  return (
    <DefinitionList
      items={[
        { term: t('documents.kind'), value: t(`documentKind.${kind}`) },
        { term: t('documents.datedOn'), value: format.day(datedOn) },
        { term: t('word.language'), value: languageNames[language] },
        { term: t('documents.audience'), value: t(`documents.audience.${audience}`) },
        { term: t('documents.size'), value: sizeWords(file.bytes, t, format) },
        { term: t('documents.retention'), value: retentionWords(kind, datedOn, t, format) },
      ]}
    />
  );
}
