import { Alert, Button, Input, Stack, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { longestDocumentText, textToKeep } from 'shared-domain/documents';
import type { Refusal } from 'shared-domain/kernel';
import { useRefusalText, useText } from '../../../i18n/index.ts';
import { type PreparedPage, preparePage } from '../../../platform/index.ts';
import type { ChosenFile } from './typed-document.ts';

type FileChoiceProps = {
  readonly file: ChosenFile | null;
  readonly error: string | null;
  readonly onFile: (file: ChosenFile) => void;
};

/** One file, from disk or camera; what a PDF says is read here, without network. */
export function FileChoice({ file, error, onFile }: FileChoiceProps) {
  const t = useText();
  const say = useRefusalText();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);
  const [isBusy, setIsBusy] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    latest.current += 1;
    const turn = latest.current;
    setRefusal(null);
    setIsBusy(true);
    const prepared = await preparePage(chosen);
    if (turn !== latest.current) return;
    setIsBusy(false);
    if (!prepared.ok) return setRefusal(prepared.refusal);
    const text = wordsOf(prepared.value);
    setWords(null);
    onFile({ ...prepared.value, name: chosen.name, text });
    const read = await text;
    if (turn === latest.current) setWords(read);
  }

  return (
    <Input.Wrapper
      id="document-file"
      label={t('documents.file')}
      description={t('documents.fileHint')}
      error={error}
    >
      <Stack gap="xs" mt={6} align="flex-start">
        <Button
          id="document-file"
          variant="default"
          loading={isBusy}
          leftSection={<IconPaperclip size={20} aria-hidden />}
          onClick={() => input.current?.click()}
          maw="100%"
        >
          {file?.name ?? t('photo.file')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          aria-label={t('documents.file')}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            void take(chosen);
            // Otherwise choosing the same file a second time would be no change.
            currentTarget.value = '';
          }}
        />
        <Text size="sm" c="dimmed" role="status">
          {file && wordsFound()}
        </Text>
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {say(refusal)}
          </Alert>
        )}
      </Stack>
    </Input.Wrapper>
  );

  function wordsFound(): string {
    if (words === null) return t('documents.reading');
    return words === ''
      ? t('documents.noWords')
      : t('documents.readWords', { count: words.split(' ').length });
  }
}

async function wordsOf({ blob, mediaType }: PreparedPage): Promise<string> {
  if (mediaType !== 'application/pdf') return '';
  try {
    const { readPdfText } = await import('../../../platform/pdf/read-pdf-text.ts');
    return textToKeep((await readPdfText(blob, longestDocumentText)) ?? '');
  } catch (cause) {
    // It is found by its title then; why, to whoever looks after the application.
    reportError(cause);
    return '';
  }
}
