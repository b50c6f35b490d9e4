import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { downloadFile } from '../../platform/download-file.ts';

/** What whoever makes papers tells of the work, and how it is ended. */
export type PaperWork = { readonly signal: AbortSignal; progress(done: number): void };

type PaperButtonProps = {
  /** Null until all is there: the button keeps its place and does nothing. */
  readonly make: ((work: PaperWork) => Promise<File>) | null;
  /** Many papers in one archive: their progress is shown, and the work can be ended. */
  readonly count?: number;
};

type State = { readonly is: 'idle' | 'failed' } | { readonly is: 'working'; readonly done: number };

/** Makes a paper here, without network, and hands it over as a file. */
export function PaperButton({ make, count }: PaperButtonProps) {
  const t = useText();
  const [state, setState] = useState<State>({ is: 'idle' });
  const ending = useRef<AbortController | null>(null);
  // Whoever leaves wants no archive of people's papers any more.
  useEffect(() => () => ending.current?.abort(), []);
  async function work() {
    if (make === null) return;
    const end = new AbortController();
    ending.current = end;
    setState({ is: 'working', done: 0 });
    try {
      const progress = (done: number) => setState({ is: 'working', done });
      downloadFile(await make({ signal: end.signal, progress }));
      setState({ is: 'idle' });
    } catch (cause) {
      setState({ is: end.signal.aborted ? 'idle' : 'failed' });
      // Told on the screen; why, to whoever looks after the application.
      if (!end.signal.aborted) reportError(cause);
    }
  }
  const isWorking = state.is === 'working';
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        disabled={make === null}
        loading={isWorking}
        onClick={() => void work()}
      >
        {t('pdf.make')}
      </Button>
      {isWorking && count !== undefined && (
        <>
          <Text role="status">{t('pdf.progress', { done: state.done, count })}</Text>
          <Button variant="subtle" onClick={() => ending.current?.abort()}>
            {t('word.cancel')}
          </Button>
        </>
      )}
      {state.is === 'failed' && (
        <Alert color="red" variant="light" role="alert">
          {t('pdf.failed')}
        </Alert>
      )}
    </Group>
  );
}
