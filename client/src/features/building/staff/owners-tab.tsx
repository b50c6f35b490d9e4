import { Box, Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/index.ts';
import { today } from '../../../platform/index.ts';
import {
  EmptyState,
  ExportBar,
  RowButton,
  RowList,
  SearchField,
  StateBadge,
  useOpened,
} from '../../../ui/index.ts';
import { lotName } from '../lot-words.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { useOwnerSheet } from './owner-columns.ts';
import { OwnerForm } from './owner-form.tsx';
import { findOwners, type OwnerLine, ownerLines } from './owner-list.ts';
import { OwnerSheet } from './owner-sheet.tsx';

const worthSearching = 8;

export function OwnersTab({ file }: { readonly file: BuildingFile }) {
  const t = useText();
  const [words, setWords] = useState('');
  const [openId, setOpenId] = useOpened();
  const [form, setForm] = useState<{ readonly line: OwnerLine | null } | null>(null);
  const lines = ownerLines(file.owners, file.lots, file.ownerships, today());
  const found = findOwners(lines, words);
  const open = lines.find(({ owner }) => owner.id === openId) ?? null;
  const columns = useOwnerSheet();
  const add = file.isStaff && (
    <Button variant="default" mt="md" onClick={() => setForm({ line: null })}>
      {t('building.newOwner')}
    </Button>
  );
  return (
    <>
      <ExportBar
        list={t('building.owners')}
        about={[file.building.body.name]}
        columns={columns}
        rows={found}
      />
      {lines.length > worthSearching && (
        <Box mb="sm" maw="28rem">
          <SearchField label={t('building.findOwner')} words={words} onSearch={setWords} />
        </Box>
      )}
      {lines.length === 0 && <EmptyState>{t('building.noOwners')}</EmptyState>}
      {lines.length > 0 && found.length === 0 && <p>{t('building.noOwnerFound', { words })}</p>}
      {found.length > 0 && (
        <RowList label={t('building.owners')}>
          {found.map((line) => (
            <OwnerRow key={line.owner.key} line={line} onPress={() => setOpenId(line.owner.id)} />
          ))}
        </RowList>
      )}
      {add}
      <OwnerSheet
        line={open}
        onClose={() => setOpenId(null)}
        onEdit={() => {
          setForm({ line: open });
          setOpenId(null);
        }}
      />
      {form && <OwnerForm file={file} owner={form.line?.owner ?? null} onClose={() => setForm(null)} />}
    </>
  );
}

function OwnerRow({ line, onPress }: { readonly line: OwnerLine; readonly onPress: () => void }) {
  const t = useText();
  const { owner, name, lots } = line;
  const held = lots.map(({ lot, share }) =>
    share ? `${lotName(lot.body, t)} (${share})` : lotName(lot.body, t),
  );
  // A telephone number stays on one line.
  const phone = owner.body.phone?.replaceAll(' ', '\u00a0');
  const contacts = [owner.body.email, phone].filter(Boolean).join(' · ');
  const isContact = lots.some((one) => one.isContact && one.share !== null);
  return (
    <RowButton
      onPress={onPress}
      title={name}
      detail={
        <>
          {held.join(', ') || t('building.holdsNothing')}
          {contacts && <div>{contacts}</div>}
          {isContact && (
            <div>
              <IconUserCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('lot.contact')}
            </div>
          )}
        </>
      }
      {...(owner.state === 'onDevice' && { badge: <StateBadge state="onDevice" /> })}
    />
  );
}
