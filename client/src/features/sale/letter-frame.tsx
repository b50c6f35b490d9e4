import type { ReactNode } from 'react';
import { formatEnterpriseNumber } from 'shared-domain/kernel';
import type { LetterBeforeContract, LetterBeforeDeed } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { BackLink, DefinitionList, PrintedPage } from '../../ui/index.ts';

type LetterFrameProps = {
  readonly saleId: string;
  readonly title: string;
  readonly letter: LetterBeforeContract | LetterBeforeDeed;
  /** The same as a file. */
  readonly paper: ReactNode;
  readonly children: ReactNode;
};

/** A letter on the screen as it is printed. */
export function LetterFrame({ saleId, title, letter, paper, children }: LetterFrameProps) {
  const t = useText();
  const format = useFormat();
  const { association, lotNumber, notary, on, answerBy, sellers } = letter;
  const { street, postalCode, city } = association.address;
  const number = association.enterpriseNumber;
  return (
    <PrintedPage
      title={title}
      detail={t('sale.atDay', { day: format.day(on) })}
      back={<BackLink to={`/sales/${saleId}`}>{t('sale.ofLot', { number: lotNumber })}</BackLink>}
      print={t('sale.print')}
      paper={paper}
    >
      <DefinitionList
        items={[
          {
            term: t('sale.association'),
            value: [
              association.name,
              `${street}, ${postalCode} ${city}`,
              number && formatEnterpriseNumber(number),
            ]
              .filter(Boolean)
              .join(' · '),
          },
          { term: t('word.lot'), value: lotNumber },
          { term: t('sale.sellers'), value: sellers.map(({ name }) => name).join(', ') || t('word.none') },
          { term: t('sale.notary'), value: notary || t('word.none') },
          ...(answerBy ? [{ term: t('sale.answerBy'), value: format.day(answerBy) }] : []),
        ]}
      />
      {children}
    </PrintedPage>
  );
}
