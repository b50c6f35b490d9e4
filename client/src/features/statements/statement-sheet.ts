import { useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import type { OwnStatement } from './own-statements.ts';

export function useStatementSheet(): SheetColumn<OwnStatement>[] {
  const t = useText();
  return [
    { header: t('word.building'), sheet: ({ statement }) => statement.body.association.name },
    { header: t('sheet.what'), sheet: ({ statement }) => statement.body.label },
    { header: t('sheet.from'), sheet: ({ statement }) => ({ day: statement.body.period.from }) },
    { header: t('sheet.until'), sheet: ({ statement }) => ({ day: statement.body.period.until }) },
    { header: t('sheet.balance'), sheet: ({ statement }) => ({ cents: statement.body.balance }) },
    { header: t('sheet.state'), sheet: ({ standing }) => t(`statements.${standing}`) },
  ];
}
