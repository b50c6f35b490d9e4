import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { documentTextIdOf } from 'shared-domain/documents';
import { type Shown, useActions, useDocument } from '../../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../../i18n/index.ts';
import { retentionWords } from '../document-words.ts';
import { EditSheet } from './edit-sheet.tsx';
import { ShareLinks } from './share-links.tsx';

type DocumentToolsProps = { readonly id: string; readonly onGone: () => void };

/** What its keepers may do with a document that is open. */
export function DocumentTools({ id, onGone }: DocumentToolsProps) {
  const t = useText();
  const document = useDocument('buildingDocument', id);
  const [isEditing, setIsEditing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  if (!document) return null;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => setIsEditing(true)}
        >
          {t('word.edit')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => setIsAsking(true)}
        >
          {t('documents.remove')}
        </Button>
      </Group>
      {isAsking && <SureToRemove document={document} onGone={onGone} onStay={() => setIsAsking(false)} />}
      {document.state === 'recorded' ? (
        <ShareLinks document={document} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('documents.linkWhenSent')}
        </Text>
      )}
      {isEditing && <EditSheet document={document} onClose={() => setIsEditing(false)} />}
    </Stack>
  );
}

type SureToRemoveProps = {
  readonly document: Shown<'buildingDocument'>;
  readonly onGone: () => void;
  readonly onStay: () => void;
};

function SureToRemove({ document: { id, organisation, body }, onGone, onStay }: SureToRemoveProps) {
  const t = useText();
  const format = useFormat();
  const say = useRefusalText();
  const actions = useActions();
  const text = useDocument('documentText', documentTextIdOf(id));
  const [trouble, setTrouble] = useState<string | null>(null);
  async function remove() {
    // Its words first: without their document nobody would find them to take them away.
    if (text) {
      const gone = await actions.removeRecord('documentText', organisation, text.id);
      if (!gone.ok) return setTrouble(say(gone.refusal));
    }
    const removed = await actions.removeRecord('buildingDocument', organisation, id);
    if (removed.ok) onGone();
    else setTrouble(say(removed.refusal));
  }
  const retention = retentionWords(body.kind, body.datedOn, t, format);
  return (
    <Alert color="red" variant="light" role="alert">
      <Stack gap="sm">
        <span>{trouble ?? t('documents.removeSure', { title: body.title, retention })}</span>
        <Group gap="sm">
          <Button color="red" disabled={text === undefined} onClick={() => void remove()}>
            {t('word.remove')}
          </Button>
          <Button variant="default" onClick={onStay}>
            {t('word.cancel')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
