import type { InboxItem } from 'shared-domain/sync';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import { nameOfBody, typeText } from './item-lines.ts';

/** What needed the person, settled or not; the whole of what they typed is in the file for unsent things. */
export function useInboxSheet(): SheetColumn<InboxItem>[] {
  const t = useText();
  const say = useRefusalText();
  const format = useFormat();
  return [
    { header: t('sheet.when'), sheet: ({ at }) => format.instant(at) },
    { header: t('sheet.what'), sheet: ({ documentType }) => t(typeText(documentType)) },
    { header: t('word.name'), sheet: ({ mine }) => nameOfBody(mine.body) },
    { header: t('sheet.reason'), sheet: ({ refusal }) => say(refusal) },
    {
      header: t('sheet.state'),
      sheet: ({ state, fields }) =>
        state === 'settled' ? t('inbox.settled') : t(fields.length > 0 ? 'inbox.conflict' : 'inbox.refused'),
    },
  ];
}
