import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useRefusalText, useText } from '../../../i18n/index.ts';
import { newId } from '../../../platform/index.ts';
import { PageHeader } from '../../../ui/index.ts';
import { useMyBuildings } from '../use-my-buildings.ts';
import { FileCard } from './file-card.tsx';
import { type ChosenFile, readChosen } from './read-chosen.ts';

/** Electronic invoices chosen from this device, read where it stands: no network is needed, and nothing is sent. */
export function ImportPage() {
  const t = useText();
  const say = useRefusalText();
  const choices = useMyBuildings();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  if (!choices) return null;
  return (
    <>
      <PageHeader title={t('eInvoice.title')} />
      <Stack gap="md">
        <Text>{t('eInvoice.how')}</Text>
        <FileInput onRead={(read) => setFiles((before) => [...read, ...before])} />
        {files.map((file) =>
          file.is === 'read' ? (
            <FileCard key={file.key} file={file} choices={choices} />
          ) : (
            <Alert key={file.key} color="red" variant="light" role="alert" title={file.name}>
              {say(file.refusal)}
            </Alert>
          ),
        )}
      </Stack>
    </>
  );
}

function FileInput({ onRead }: { readonly onRead: (files: readonly ChosenFile[]) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  async function take(chosen: HTMLInputElement) {
    const files = [...(chosen.files ?? [])];
    // Otherwise choosing the same file a second time would be no change.
    chosen.value = '';
    setIsBusy(true);
    const read = await readChosen(files, newId);
    setIsBusy(false);
    onRead(read);
  }
  return (
    <div>
      <Button
        leftSection={<IconFileImport size={20} aria-hidden />}
        loading={isBusy}
        onClick={() => input.current?.click()}
      >
        {t('eInvoice.choose')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept=".xml,application/xml,text/xml"
        aria-label={t('eInvoice.choose')}
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}
