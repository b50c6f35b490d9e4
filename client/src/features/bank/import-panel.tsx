import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import classes from './bank.module.css';
import { ImportReports } from './import-reports.tsx';
import { useImport } from './use-import.ts';

const types = '.cod,.coda,.xml,.txt,.dat,text/plain,text/xml,application/xml';

/** A file is chosen or dropped; what became of it stays under it until the next. */
export function ImportPanel() {
  const t = useText();
  const { reports, isBusy, importFiles } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void importFiles([...event.dataTransfer.files]);
  }
  return (
    <Stack gap="sm">
      <section
        className={classes.drop}
        data-over={isOver || undefined}
        aria-label={t('bank.import')}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Group gap="sm" wrap="wrap">
          <Button
            leftSection={<IconFileImport size={18} aria-hidden />}
            loading={isBusy}
            onClick={() => input.current?.click()}
          >
            {t('bank.import')}
          </Button>
          <Text size="sm" c="dimmed" className={classes.words}>
            {t('bank.importHint')}
          </Text>
        </Group>
        <input
          ref={input}
          type="file"
          multiple
          accept={types}
          className={classes.hidden}
          aria-label={t('bank.file')}
          tabIndex={-1}
          onChange={(event) => void importFiles([...(event.currentTarget.files ?? [])])}
        />
      </section>
      <ImportReports reports={reports} />
    </Stack>
  );
}
