import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFiles } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, useScope } from '../../scope/index.ts';
import {
  EmptyState,
  ExportMenu,
  PageHeader,
  RowList,
  SearchField,
  useListFilter,
  useOpened,
} from '../../ui/index.ts';
import { deviceStates } from './device-state.ts';
import { DocumentRow } from './document-row.tsx';
import { DocumentSheet } from './document-sheet.tsx';
import classes from './documents.module.css';
import { FolderChips, NothingFound } from './search-parts.tsx';
import { useDocumentSheet } from './sheet-columns.ts';
import { countByFolder, libraryTabOf, rowsIn, useLibrary } from './use-library.ts';

type LibraryShownProps = {
  readonly choice: BuildingChoice;
  /** What only those see who fill the library. */
  readonly desk?: {
    readonly add: ReactNode;
    readonly tabs: ReactNode;
    /** Below what the sheet tells of a document. */
    readonly below: (id: string, onGone: () => void) => ReactNode;
  };
};

export function LibraryShown({ choice, desk }: LibraryShownProps) {
  const t = useText();
  const { tab, words, search, keep } = useListFilter('category', libraryTabOf);
  const library = useLibrary(choice, words);
  const files = useFiles(choice.organisation);
  const columns = useDocumentSheet();
  const [openId, setOpenId] = useOpened();
  if (!library) return null;
  const { documents, found } = library;
  const rows = rowsIn(tab, found);
  const states = deviceStates(documents, files);
  const opened = documents.find(({ id }) => id === openId);
  return (
    <>
      <PageHeader
        title={t('documents.title')}
        detail={choice.name}
        actions={
          <>
            <ExportMenu
              list={t('documents.title')}
              about={[choice.name]}
              columns={columns}
              rows={rows.map(({ document }) => document)}
            />
            {desk?.add}
          </>
        }
      />
      <Stack gap="md">
        {desk?.tabs}
        {documents.length === 0 ? (
          <EmptyState example={t('documents.noneExample')}>{t('documents.none')}</EmptyState>
        ) : (
          <>
            <SearchField
              label={t('documents.search')}
              words={words}
              onSearch={search}
              onRest={(rested) => keep({ words: rested })}
            />
            <FolderChips tab={tab} counts={countByFolder(found)} onChoose={(next) => keep({ tab: next })} />
            <Text size="sm" c="dimmed" role="status">
              {t('documents.count', { count: rows.length })}
            </Text>
          </>
        )}
        {rows.length > 0 && (
          <RowList label={t('documents.title')}>
            {rows.map(({ document, excerpt }) => (
              <DocumentRow
                key={document.key}
                document={document}
                excerpt={excerpt}
                device={states?.get(document.id) ?? null}
                isPinned={files.pinned?.has(document.id) ?? false}
                onOpen={() => setOpenId(document.id)}
                onPin={(isWanted) => void (isWanted ? files.pin(document.id) : files.unpin(document.id))}
              />
            ))}
          </RowList>
        )}
        {documents.length > 0 && rows.length === 0 && (
          <NothingFound onShowAll={() => keep({ tab: 'all', words: '' })} />
        )}
        {documents.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('documents.pinsExplained')}
          </Text>
        )}
        <AlsoSee />
      </Stack>
      {opened && (
        <DocumentSheet
          document={opened}
          device={states?.get(opened.id) ?? null}
          files={files}
          below={desk?.below(opened.id, () => setOpenId(null))}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

/** Papers that have screens of their own. */
function AlsoSee() {
  const t = useText();
  const { roles } = useScope();
  const isStaff = roles.includes('syndic') || roles.includes('accountant');
  const isOwner = roles.includes('owner');
  if (!isStaff && !isOwner) return null;
  return (
    <nav className={classes.also} aria-label={t('documents.alsoSee')}>
      <span>{t('documents.alsoSee')}</span>
      <Link to={isStaff ? '/invoices' : '/charges'}>
        {t(isStaff ? 'documents.invoices' : 'charges.title')}
      </Link>
      <Link to={isStaff ? '/settlements' : '/account/statements'}>{t('documents.settlements')}</Link>
    </nav>
  );
}
