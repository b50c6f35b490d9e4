import { List, Text } from '@mantine/core';
import { type LetterBeforeContract, type LetterWorld, letterBeforeContract } from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, DataTable, DefinitionList } from '../../ui/index.ts';
import { LetterFrame } from './letter-frame.tsx';
import { LetterPaperButton } from './letter-paper-button.tsx';
import { Arrears, Calls, Point, ToldList } from './letter-parts.tsx';

type ContractLetterProps = { readonly file: Shown<'saleFile'>; readonly world: LetterWorld };

/** What the notary is told before the contract (3.94 §1), as it stands today. */
export function ContractLetter({ file, world }: ContractLetterProps) {
  const t = useText();
  const format = useFormat();
  const letter = letterBeforeContract(world, today());
  const { minutes, settlements } = letter;
  return (
    <LetterFrame
      saleId={file.id}
      title={t('sale.letter.contract')}
      letter={letter}
      paper={
        <LetterPaperButton
          file={file}
          world={world}
          paperOf={({ contractPaper }, sender, words) =>
            contractPaper(
              { sender, letter, balances: sumByAccount(letter.balanceSheet?.carried ?? []) },
              words,
            )
          }
        />
      }
    >
      <Point id="letter-funds" title={t('sale.point.funds')}>
        <Funds letter={letter} />
      </Point>
      <Point id="letter-arrears" title={t('sale.point.arrears')}>
        <Arrears letter={letter} />
      </Point>
      <Point id="letter-reserve" title={t('sale.point.reserveCalls')}>
        <Calls calls={letter.reserveCalls} />
      </Point>
      <Point id="letter-proceedings" title={t('sale.point.proceedings')}>
        <ToldList told={letter.proceedings} />
      </Point>
      <Point id="letter-minutes" title={t('sale.point.minutes', { day: format.day(minutes.since) })}>
        <ToldList told={minutes.list} />
      </Point>
      <Point
        id="letter-settlements"
        title={t('sale.point.settlements', { day: format.day(settlements.since) })}
      >
        {settlements.list.length === 0 ? (
          <Text>{t('sale.nothing')}</Text>
        ) : (
          <List>
            {settlements.list.map(({ label, until }) => (
              <List.Item key={`${label}-${until}`}>{`${label} (${format.day(until)})`}</List.Item>
            ))}
          </List>
        )}
      </Point>
      <Point id="letter-balance" title={t('sale.point.balanceSheet')}>
        <LastBalance letter={letter} />
      </Point>
    </LetterFrame>
  );
}

function Funds({ letter }: { readonly letter: LetterBeforeContract }) {
  const t = useText();
  const format = useFormat();
  const { key, workingFund, reserveFund } = letter;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('sale.workingFund'), value: <Amount cents={workingFund.total} /> },
          { term: t('sale.workingShare'), value: <Amount cents={workingFund.lotPart} /> },
          { term: t('sale.reserveFund'), value: <Amount cents={reserveFund.total} /> },
          { term: t('sale.reserveShare'), value: <Amount cents={reserveFund.lotPart} /> },
        ]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {key
          ? t('sale.keyParts', {
              key: key.keyName,
              parts: `${format.number(key.quotePart)}/${format.number(key.denominator)}`,
            })
          : t('sale.noKey')}
      </Text>
    </>
  );
}

function LastBalance({ letter }: { readonly letter: LetterBeforeContract }) {
  const t = useText();
  const format = useFormat();
  const { balanceSheet } = letter;
  if (!balanceSheet) return <Text>{t('sale.noBalance')}</Text>;
  return (
    <>
      <Text mb="xs">{t('sale.balanceAt', { day: format.day(balanceSheet.until) })}</Text>
      <DataTable
        caption={t('sale.point.balanceSheet')}
        rows={sumByAccount(balanceSheet.carried)}
        rowKey={({ account }) => account}
        columns={[
          { key: 'account', header: t('sale.account'), cell: ({ account }) => account, isTitle: true },
          {
            key: 'balance',
            header: t('sale.balance'),
            align: 'end',
            cell: ({ balance }) => <Amount cents={balance} />,
          },
        ]}
      />
    </>
  );
}

type Carried = NonNullable<LetterBeforeContract['balanceSheet']>['carried'];

/** One line per account: who owes what is not for a buyer to read. */
function sumByAccount(carried: Carried): { account: string; balance: number }[] {
  const sums = new Map<string, number>();
  for (const { account, balance } of carried) sums.set(account, (sums.get(account) ?? 0) + balance);
  return [...sums].map(([account, balance]) => ({ account, balance }));
}
