import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { type PreparedPage, preparePage } from '../../platform/index.ts';
import classes from './photo.module.css';

export type PhotoInputProps = {
  /** The pages that were accepted, in the order chosen, small enough to travel. */
  readonly onPages: (pages: readonly PreparedPage[]) => void;
  readonly isDisabled?: boolean;
};

/** Takes pages from the camera or from files; what is no picture or too large is refused by name, the rest kept. */
export function PhotoInput({ onPages, isDisabled = false }: PhotoInputProps) {
  const t = useText();
  const say = useRefusalText();
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<readonly { name: string; refusal: Refusal }[]>([]);

  async function take(input: HTMLInputElement) {
    const chosen = [...(input.files ?? [])];
    // Otherwise choosing the same file a second time would be no change.
    input.value = '';
    setIsBusy(true);
    const results = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, page: await preparePage(file) })),
    );
    setIsBusy(false);
    setRefused(results.flatMap(({ name, page }) => (page.ok ? [] : [{ name, refusal: page.refusal }])));
    const pages = results.flatMap(({ page }) => (page.ok ? [page.value] : []));
    if (pages.length > 0) onPages(pages);
  }

  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          className={classes.camera ?? ''}
          leftSection={<IconCamera size={20} aria-hidden />}
          loading={isBusy}
          disabled={isDisabled}
          onClick={() => camera.current?.click()}
        >
          {t('photo.camera')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPaperclip size={20} aria-hidden />}
          loading={isBusy}
          disabled={isDisabled}
          onClick={() => files.current?.click()}
        >
          {t('photo.file')}
        </Button>
      </Group>
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t('photo.camera')}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={files}
        hidden
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-label={t('photo.file')}
        onChange={(event) => take(event.currentTarget)}
      />
      {refused.map(({ name, refusal }) => (
        <Alert key={name} color="red" variant="light" role="alert" title={name}>
          {say(refusal)}
        </Alert>
      ))}
    </Stack>
  );
}
