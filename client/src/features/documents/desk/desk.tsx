import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DocumentKind } from 'shared-domain/documents';
import { useText } from '../../../i18n/index.ts';
import type { BuildingChoice } from '../../../scope/index.ts';
import { LibraryShown } from '../library-shown.tsx';
import { AddSheet } from './add-sheet.tsx';
import { DocumentTools } from './document-tools.tsx';
import { RequiredShown } from './required-shown.tsx';

const tabs = ['library', 'required'] as const;
type Tab = (typeof tabs)[number];

type DeskProps = { readonly choice: BuildingChoice; readonly tab: Tab };

/** The library for those who fill it. */
export function Desk({ choice, tab }: DeskProps) {
  const [adding, setAdding] = useState<DocumentKind | null>(null);
  const add = <AddButton onPress={() => setAdding('minutes')} />;
  const chooser = <TabsOfDesk tab={tab} />;
  return (
    <>
      {tab === 'required' ? (
        <RequiredShown choice={choice} tabs={chooser} add={add} onAdd={setAdding} />
      ) : (
        <LibraryShown
          choice={choice}
          desk={{
            ...{ add, tabs: chooser },
            below: (id, onGone) => <DocumentTools key={id} id={id} onGone={onGone} />,
          }}
        />
      )}
      {adding && <AddSheet choice={choice} kind={adding} onClose={() => setAdding(null)} />}
    </>
  );
}

function AddButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  const t = useText();
  return (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onPress}>
      {t('documents.add')}
    </Button>
  );
}

function TabsOfDesk({ tab }: { readonly tab: Tab }) {
  const t = useText();
  const navigate = useNavigate();
  function show(next: string | null) {
    const search = next === 'required' ? { tab: next } : {};
    void navigate({ to: '/documents', search, replace: true });
  }
  return (
    <Tabs value={tab} color="var(--accent)" onChange={show}>
      <Tabs.List aria-label={t('documents.tabs')}>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one} h={44}>
            {t(`documents.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
