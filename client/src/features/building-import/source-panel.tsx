import { Alert, Button, Group, Textarea } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { readTable, type TableRow } from 'shared-domain/ownership/import';
import { useFormat, useText } from '../../i18n/index.ts';
import { downloadFile } from '../../platform/index.ts';
import { makeTemplate } from './template.ts';

type SourcePanelProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: (table: readonly TableRow[]) => void;
};

/** Where the table comes from: pasted, or a file, which is laid into the same field so that it can be mended. */
export function SourcePanel({ text, onText, onRead }: SourcePanelProps) {
  const t = useText();
  const { language } = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<'tooLarge' | 'unreadable' | null>(null);
  function take(next: string) {
    onText(next);
    setTrouble(null);
    onRead(readTable(next));
  }
  async function choose(file: File | undefined) {
    if (!file) return;
    const { readSheetFile } = await import('../../platform/spreadsheet/read-sheet-file.ts');
    const read = await readSheetFile(file);
    if (read.is === 'refused') setTrouble(read.why);
    else take(read.is === 'text' ? read.text : asPasted(read.cells));
  }
  return (
    <>
      <Textarea
        label={t('import.paste')}
        description={t('import.pasteHint')}
        value={text}
        minRows={6}
        rows={8}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace', whiteSpace: 'pre', overflowX: 'auto' } }}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('import.file')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void makeTemplate(t, language).then(downloadFile)}
        >
          {t('import.template')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
          aria-label={t('import.file')}
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </Group>
      {trouble && (
        <Alert color="red" variant="light" role="alert">
          {t(trouble === 'tooLarge' ? 'import.fileTooLarge' : 'import.fileUnreadable')}
        </Alert>
      )}
    </>
  );
}

/** Cells of a file as a spreadsheet copies them: empty rows keep their numbers. */
function asPasted(cells: readonly (readonly string[])[]): string {
  const isQuoted = (cell: string) => /["\t\n]/.test(cell);
  return cells
    .map((row) => row.map((cell) => (isQuoted(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
}
