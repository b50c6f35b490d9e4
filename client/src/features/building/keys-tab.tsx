import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { KeyMatrix } from './key-matrix.tsx';
import { KeySheet } from './key-sheet.tsx';
import type { BuildingFile } from './use-building-file.ts';

const KeyForm = lazy(() => import('./staff/key-form.tsx').then((file) => ({ default: file.KeyForm })));

const PasteSheet = lazy(() =>
  import('./staff/paste-sheet.tsx').then((file) => ({ default: file.PasteSheet })),
);

/** Lots down, keys across; a key opens its versions, and for the syndic the way to a new one. */
export function KeysTab({ file }: { readonly file: BuildingFile }) {
  const t = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ readonly id: string | null } | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const open = file.columns.find(({ key }) => key.id === openId) ?? null;
  const edited = file.columns.find(({ key }) => key.id === editing?.id)?.key ?? null;
  const add = file.isSyndic && (
    <Group gap="sm" mt="md">
      <Button variant="default" onClick={() => setEditing({ id: null })}>
        {t('building.newKey')}
      </Button>
      {file.columns.length > 0 && (
        <Button variant="default" onClick={() => setPasted('')}>
          {t('import.pasteParts')}
        </Button>
      )}
    </Group>
  );
  function edit() {
    setEditing({ id: openId });
    setOpenId(null);
  }
  return (
    <>
      {file.columns.length === 0 ? (
        <EmptyState action={add}>{t('building.noKeys')}</EmptyState>
      ) : (
        <>
          <KeyMatrix file={file} onOpen={setOpenId} {...(file.isSyndic && { onPaste: setPasted })} />
          {add}
        </>
      )}
      <KeySheet
        file={file}
        column={open}
        onClose={() => setOpenId(null)}
        {...(file.isSyndic && { onEdit: edit })}
      />
      {pasted !== null && (
        <Suspense>
          <PasteSheet file={file} first={pasted} onClose={() => setPasted(null)} />
        </Suspense>
      )}
      {editing && (
        <Suspense>
          <KeyForm file={file} before={edited} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </>
  );
}
