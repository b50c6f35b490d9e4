import { folderOf, keepUntil } from 'shared-domain/documents';
import type { Shown } from '../../data/index.ts';
import { languageNames, useText } from '../../i18n/index.ts';
import { dayCell, type SheetColumn } from '../../platform/index.ts';

export function useDocumentSheet(): SheetColumn<Shown<'buildingDocument'>>[] {
  const t = useText();
  return [
    { header: t('documents.titleField'), sheet: ({ body }) => body.title },
    { header: t('documents.kind'), sheet: ({ body }) => t(`documentKind.${body.kind}`) },
    { header: t('documents.folders'), sheet: ({ body }) => t(`documents.folder.${folderOf(body.kind)}`) },
    { header: t('documents.datedOn'), sheet: ({ body }) => dayCell(body.datedOn) },
    { header: t('word.language'), sheet: ({ body }) => languageNames[body.language] },
    { header: t('documents.audience'), sheet: ({ body }) => t(`documents.audience.${body.audience}`) },
    { header: t('documents.retention'), sheet: ({ body }) => keptTo(body) },
  ];
  function keptTo({ kind, datedOn }: Shown<'buildingDocument'>['body']) {
    const until = keepUntil(kind, datedOn);
    return until === null ? t('documents.keptForLife') : dayCell(until);
  }
}
