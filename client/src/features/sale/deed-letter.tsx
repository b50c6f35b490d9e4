import { Text } from '@mantine/core';
import { type LetterWorld, letterBeforeDeed } from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { LetterFrame } from './letter-frame.tsx';
import { LetterPaperButton } from './letter-paper-button.tsx';
import { Arrears, Calls, Point, ToldList } from './letter-parts.tsx';

type DeedLetterProps = { readonly file: Shown<'saleFile'>; readonly world: LetterWorld };

/** What the notary is told before the deed (3.94 §2), and what is kept back (3.95). */
export function DeedLetter({ file, world }: DeedLetterProps) {
  const t = useText();
  const format = useFormat();
  const letter = letterBeforeDeed(world, today());
  const { contestBy, attachmentBy } = letter.withholding;
  return (
    <LetterFrame
      saleId={file.id}
      title={t('sale.letter.deed')}
      letter={letter}
      paper={
        <LetterPaperButton
          file={file}
          world={world}
          paperOf={({ deedPaper }, sender, words) => deedPaper({ sender, letter }, words)}
        />
      }
    >
      <Point id="letter-expenses" title={t('sale.point.expenses')}>
        <ToldList told={letter.decidedExpenses} />
      </Point>
      <Point id="letter-calls" title={t('sale.point.callsAfter')}>
        <Calls calls={letter.calls} />
      </Point>
      <Point id="letter-acquisitions" title={t('sale.point.acquisitions')}>
        <ToldList told={letter.acquisitions} />
      </Point>
      <Point id="letter-debts" title={t('sale.point.debts')}>
        <ToldList told={letter.disputeDebts} />
      </Point>
      <Point id="letter-arrears" title={t('sale.point.arrears')}>
        <Arrears letter={letter} />
      </Point>
      <Point id="letter-withholding" title={t('sale.point.withholding')}>
        <Text>{t('sale.withholding')}</Text>
        {contestBy && <Text>{t('sale.contestBy', { day: format.day(contestBy) })}</Text>}
        {attachmentBy && <Text>{t('sale.attachmentBy', { day: format.day(attachmentBy) })}</Text>}
      </Point>
    </LetterFrame>
  );
}
