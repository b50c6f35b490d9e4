import { Text } from '@mantine/core';
import { useMemo } from 'react';
import {
  expensesOf,
  type Settlement,
  settlementAgain,
  settlementInputOf,
  statementOf,
} from 'shared-domain/receivables';
import { type Shown, useSender } from '../../data/index.ts';
import { useText, wordsIn } from '../../i18n/index.ts';
import { PapersFor, type PaperWork } from '../../ui/index.ts';
import type { DeliveryRow } from './delivery-rows.ts';
import { type StatementsBefore, statementsBefore } from './statements-before.ts';
import { type SettlementFile, useSettlementFile } from './use-settlement-file.ts';

type SettlementPapersProps = {
  readonly settlement: Shown<'settlement'>;
  readonly rows: readonly DeliveryRow[];
  readonly isReplaced: boolean;
};

/** The statement of each owner, in their own language. */
export function SettlementPapers(props: SettlementPapersProps) {
  const { organisation, building } = props.settlement;
  const choice = useMemo(() => ({ organisation, id: building, name: '' }), [organisation, building]);
  const file = useSettlementFile(choice);
  return file ? <PapersOf {...props} file={file} /> : null;
}

function PapersOf({ settlement, file, ...rest }: SettlementPapersProps & { readonly file: SettlementFile }) {
  const t = useText();
  const { id, body } = settlement;
  const again = useMemo(() => {
    const asked = { period: body.period, meters: body.meters, corrects: body.corrects };
    return settlementAgain(settlementInputOf(file.documents, asked), { ...body, id });
  }, [file.documents, body, id]);
  if (!again) return <Text c="dimmed">{t('settlements.notAgain')}</Text>;
  return <PapersMade settlement={settlement} file={file} again={again} {...rest} />;
}

type PapersMadeProps = SettlementPapersProps & { readonly file: SettlementFile; readonly again: Settlement };

function PapersMade({ settlement, rows, isReplaced, file, again }: PapersMadeProps) {
  const t = useText();
  const { organisation, building, body } = settlement;
  const sender = useSender({ organisation, building });
  if (!sender) return null;
  const expenses = expensesOf(again);
  const isPublished = settlement.state === 'recorded';
  const iban = file.building.bankAccounts.find(({ purpose }) => purpose === 'current')?.iban;

  const paperOf = async ({ ownerId, communication, open }: DeliveryRow, beforeOf: StatementsBefore) => {
    const owner = file.documents.owners.find(({ id }) => id === ownerId)?.body;
    if (!owner) throw new Error(`the owner ${ownerId} is not on this device`);
    const { addresseeOf, statementPaper } = await import('../../papers/statement-paper.ts');
    const isPayable = isPublished && !isReplaced && iban !== undefined;
    return statementPaper(
      {
        sender,
        to: addresseeOf(owner),
        state: !isPublished ? 'provisional' : isReplaced ? 'replaced' : 'final',
        on: body.bookedOn,
        label: body.label,
        statement: statementOf(again, ownerId),
        before: beforeOf(ownerId),
        expenses,
        payable: isPayable ? { iban, communication, dueOn: body.dueOn, open } : null,
        issued: null,
      },
      await wordsIn(owner.language, 'everybody'),
    );
  };

  const make = async (chosen: string | null, work: PaperWork) => {
    const { archiveName, makePaper, makePapers } = await import('../../papers/make-papers.ts');
    const beforeOf = statementsBefore(file, body.period);
    const one = rows.find(({ ownerId }) => ownerId === chosen);
    if (one) return makePaper(await paperOf(one, beforeOf), work);
    const name = archiveName(body.bookedOn, [t('settlements.papers'), body.label, sender.name]);
    return makePapers(
      name,
      rows.map((row) => () => paperOf(row, beforeOf)),
      work,
    );
  };

  return <PapersFor people={rows.map(({ ownerId, name }) => ({ id: ownerId, name }))} make={make} />;
}
