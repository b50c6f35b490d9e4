import type { Content } from 'pdfmake/interfaces';
import { type InterestFormula, rateText } from 'shared-domain/receivables';
import { said, tableOf } from './look.ts';
import type { PaperWords } from './paper-words.ts';

/** Each stretch of days on its line, so that anybody can do it again with a pencil. */
export function interestPart(formula: InterestFormula, { t, format }: PaperWords): Content[] {
  const { by, article, claims, upTo, amount } = formula;
  const rows = claims.flatMap(({ label, segments, amount: ofClaim }) => [
    ...segments.map(({ from, to, days, principal, rateBasisPoints, yearDays }) => ({
      cells: [
        label,
        `${format.day(from)} – ${format.day(to)}`,
        `${format.money(principal)} × ${rateText(rateBasisPoints, format.language)} × ${days} / ${yearDays}`,
        '',
      ],
    })),
    { cells: ['', '', '=', format.money(ofClaim)] },
  ]);
  return [
    said(by === 'statutes' ? article : t('paper.interest.legal'), 'quiet'),
    tableOf(
      [
        { head: t('paper.statement.what'), isWide: true },
        { head: t('paper.interest.days') },
        { head: t('statements.stepFormula'), align: 'end' },
        { head: t('word.amount'), align: 'end' },
      ],
      [
        ...rows,
        {
          cells: [t('paper.interest.upTo', { day: format.day(upTo) }), '', '', format.money(amount)],
          weight: 'strong',
        },
      ],
    ),
  ];
}
