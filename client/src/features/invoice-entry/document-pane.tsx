import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { inOrder } from 'shared-domain/payables';
import { useActions, usePages } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { newId, type PreparedPage } from '../../platform/index.ts';
import { PhotoInput, PhotoViewer } from '../../ui/index.ts';
import { useEntry } from './entry-context.tsx';
import classes from './entry-screen.module.css';

/** The paper itself: photographed or chosen, kept at once, several pages if need be. */
export function DocumentPane() {
  const t = useText();
  const say = useRefusalText();
  const { desk } = useEntry();
  const pages = inOrder(desk.body.pages);
  const views = usePages(desk.organisation, pages);
  const { keep, refusal } = useKeepPages();
  useFieldInSight(pages.length);
  return (
    <Stack gap="sm" component="section" aria-label={t('entry.document')} className={classes.document ?? ''}>
      {pages.length === 0 && <Text c="dimmed">{t('entry.noPages')}</Text>}
      {pages.length > 0 && <PhotoViewer pages={views} title={t('entry.pages')} />}
      <PhotoInput onPages={keep} />
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(refusal)}
        </Alert>
      )}
      {pages.length > 0 && (
        <Group gap="xs">
          {pages.map((page, index) => (
            <Button
              key={page.id}
              size="sm"
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => desk.edit((draft) => draft.remove(['pages', page.id]))}
            >
              {t('entry.removePage', { page: index + 1 })}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

/** A photo takes a moment to come: the field that is being typed in meanwhile stays in sight. */
function useFieldInSight(pages: number) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that comes or goes is what moves the form
  useEffect(() => {
    const typing = document.activeElement;
    if (typing instanceof HTMLInputElement) typing.scrollIntoView({ block: 'center' });
  }, [pages]);
}

function useKeepPages() {
  const actions = useActions();
  const { desk } = useEntry();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function keep(pages: readonly PreparedPage[]) {
    setRefusal(null);
    let position = Math.max(0, ...Object.values(desk.body.pages).map((page) => page.position));
    for (const { blob } of pages) {
      const stored = await actions.addBlob(desk.organisation, blob);
      if (!stored.ok) {
        setRefusal(stored.refusal);
        continue;
      }
      const { sha256, mediaType, bytes } = stored.value;
      position += 1;
      const [id, page] = [newId(), { position, sha256, mediaType, bytes }];
      desk.edit((draft) => draft.set(['pages', id], page));
    }
  }
  return { keep, refusal };
}
