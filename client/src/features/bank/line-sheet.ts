import type { LineState } from 'shared-domain/bank';
import { formatIban } from 'shared-domain/kernel';
import { useFormat, useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import { describeParts } from './describe-parts.ts';
import { saidOf } from './line-words.ts';
import type { OpenRow } from './open-rows.ts';
import type { Bank } from './use-bank.ts';

/** Movements of the bank, what was said with them and what they were for. */
export function useLineSheet(bank: Bank): SheetColumn<LineState | OpenRow>[] {
  const t = useText();
  const format = useFormat();
  return [
    { header: t('word.date'), sheet: ({ line }) => ({ day: line.bookedOn }) },
    { header: t('sheet.valueOn'), sheet: ({ line }) => line.valueOn && { day: line.valueOn } },
    { header: t('sheet.ownAccount'), sheet: ({ statement }) => formatIban(statement.iban) },
    { header: t('sheet.statement'), sheet: ({ statement }) => `${statement.year}/${statement.sequence}` },
    { header: t('sheet.counterparty'), sheet: ({ line }) => line.counterparty.name },
    { header: t('calls.communicationShort'), sheet: ({ line }) => saidOf(line) },
    { header: t('word.amount'), sheet: ({ line }) => ({ cents: line.amount }) },
    {
      header: t('sheet.matchedTo'),
      sheet: (row) => {
        const parts = row.match?.parts ?? ('proposals' in row ? row.proposals[0]?.parts : undefined);
        return parts ? describeParts(parts, bank, { t, format }) : null;
      },
    },
    { header: t('sheet.matchedBy'), sheet: ({ match }) => match?.byName ?? null },
  ];
}
