import { Button, Chip } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import classes from './documents.module.css';
import { type LibraryTab, libraryTabOf, libraryTabs } from './use-library.ts';

type FolderChipsProps = {
  readonly tab: LibraryTab;
  readonly counts: Readonly<Record<LibraryTab, number>>;
  readonly onChoose: (tab: LibraryTab) => void;
};

/** Folders that hold something, and the one that is open. */
export function FolderChips({ tab, counts, onChoose }: FolderChipsProps) {
  const t = useText();
  const shown = libraryTabs.filter((one) => one === 'all' || one === tab || counts[one] > 0);
  return (
    <Chip.Group value={tab} onChange={(next) => onChoose(libraryTabOf(String(next)))}>
      <div className={classes.chips} role="radiogroup" aria-label={t('documents.folders')}>
        {shown.map((one) => (
          <Chip key={one} value={one} size="md" radius="xl" variant="light">
            {`${one === 'all' ? t('documents.all') : t(`documents.folder.${one}`)} ${counts[one]}`}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}

export function NothingFound({ onShowAll }: { readonly onShowAll: () => void }) {
  const t = useText();
  return (
    <EmptyState
      example={t('documents.noneFoundExample')}
      action={
        <Button variant="default" onClick={onShowAll}>
          {t('documents.showAll')}
        </Button>
      }
    >
      {t('documents.noneFound')}
    </EmptyState>
  );
}
