import { Alert, Button, Menu, Stack } from '@mantine/core';
import { IconDownload, IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/clock.ts';
import { downloadFile } from '../../platform/download-file.ts';
import { canShare, shareFile } from '../../platform/share-file.ts';
import { type SheetColumn, sheetOf } from '../../platform/spreadsheet/sheet.ts';
import type { SheetFormat } from '../../platform/spreadsheet/write-sheet.ts';

export type ExportMenuProps<Row> = {
  /** What the list is called: it names the file and its tab. */
  readonly list: string;
  /** The building, the account or the owner it is about. */
  readonly about?: readonly (string | undefined)[];
  readonly columns: readonly SheetColumn<Row>[];
  /** All that the filters let through, drawn or not. */
  readonly rows: readonly Row[];
  /** Until all rows are there the button keeps its place and does nothing. */
  readonly isReady?: boolean;
};

const formats = ['xlsx', 'csv'] as const satisfies readonly SheetFormat[];
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** The list as a file: made here, without network. */
export function ExportMenu<Row>({ list, about = [], columns, rows, isReady = true }: ExportMenuProps<Row>) {
  const t = useText();
  const { language } = useFormat();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  async function write(format: SheetFormat, hand: (file: File) => Promise<void> | void) {
    setState('busy');
    try {
      const { writeSheet } = await import('../../platform/spreadsheet/write-sheet.ts');
      const told = about.filter((one) => one !== undefined);
      await hand(
        await writeSheet(sheetOf(columns, rows), { list, about: told, day: today(), language }, format),
      );
      setState('idle');
    } catch (cause) {
      setState('failed');
      // Told on the screen; why, to whoever looks after the application.
      reportError(cause);
    }
  }
  if (isReady && rows.length === 0) return null;
  return (
    <Stack gap="xs">
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            disabled={!isReady}
            loading={state === 'busy'}
            leftSection={<IconDownload size={18} aria-hidden />}
            aria-label={t('export.of', { list })}
          >
            {t('export.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('export.rows', { count: rows.length })}</Menu.Label>
          {formats.map((format) => (
            <Menu.Item key={format} mih={44} onClick={() => void write(format, downloadFile)}>
              {t(`export.${format}`)}
            </Menu.Item>
          ))}
          {formats
            .filter((format) => canShare(types[format], `x.${format}`))
            .map((format) => (
              <Menu.Item
                key={format}
                mih={44}
                leftSection={<IconShare2 size={18} aria-hidden />}
                onClick={() => void write(format, shareFile)}
              >
                {t(`export.share.${format}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {state === 'failed' && (
        <Alert color="red" variant="light" role="alert">
          {t('export.failed')}
        </Alert>
      )}
    </Stack>
  );
}
