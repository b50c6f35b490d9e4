import { useMemo } from 'react';
import { lineName, lineStates } from 'shared-domain/bank';
import type { Building } from 'shared-domain/ownership';
import {
  type Paper,
  type Papers,
  type SettlementDocuments,
  settlementSettingsIdOf,
  settlementSettingsOf,
} from 'shared-domain/receivables';
import {
  type InvoiceCase,
  type Shown,
  useDocument,
  useDocuments,
  useEntries,
  useInvoiceCases,
} from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

/** Everything a settlement of one building is made of, and what is on its way into the books. */
export type SettlementFile = {
  readonly choice: BuildingChoice;
  readonly building: Building;
  readonly documents: SettlementDocuments;
  readonly papers: Papers;
  readonly published: readonly Shown<'settlement'>[];
  readonly dueDays: number;
};

/** `undefined` until all of it was read once; `null`: the building is not on this device. */
export function useSettlementFile(choice: BuildingChoice): SettlementFile | null | undefined {
  const where = { organisation: choice.organisation, building: choice.id };
  const building = useDocument('building', choice.id);
  const settings = useDocument('settlementSettings', settlementSettingsIdOf(choice.id));
  const books = useEntries(choice.organisation, choice.id);
  const invoices = useDocuments('invoice', where);
  const keys = useDocuments('allocationKey', where);
  const lots = useDocuments('lot', where);
  const ownerships = useDocuments('ownership', where);
  const owners = useDocuments('owner', where);
  const published = useDocuments('settlement', where);
  const papers = usePapers(choice);
  return useMemo(() => {
    if (building === null) return null;
    if (!building || settings === undefined || !books || !invoices || !keys || !lots) return undefined;
    if (!ownerships || !owners || !published || !papers) return undefined;
    const association = building.body;
    const documents: SettlementDocuments = {
      ...{ association, invoices, keys, lots, ownerships, owners, published },
      entries: books.entries,
      settings: settings?.body,
    };
    const { dueDays } = settlementSettingsOf(settings?.body);
    return { choice, building: association, documents, papers, published, dueDays };
  }, [choice, building, settings, books, invoices, keys, lots, ownerships, owners, published, papers]);
}

function usePapers({ organisation, id }: BuildingChoice): Papers | undefined {
  const where = { organisation, building: id };
  const cases = useInvoiceCases(where);
  const statements = useDocuments('bankStatement', where);
  const matches = useDocuments('bankMatch', where);
  const undone = useDocuments('bankMatchUndone', where);
  return useMemo(() => {
    if (!cases || !statements || !matches || !undone) return undefined;
    const lines = lineStates(statements.map(named), matches.map(named), undone.map(named));
    return {
      drafts: cases.filter(({ stage }) => stage === 'draft' || stage === 'rejected').map(paperOf),
      undecided: cases.filter(({ stage }) => stage === 'submitted').map(paperOf),
      unmatchedBankLines: lines
        .filter(({ match }) => match === null)
        .map(({ statement, line }) => ({
          id: lineName(statement.id, line.index),
          on: line.bookedOn,
          label: line.counterparty.name || line.communication.text,
          amount: line.amount,
        })),
    };
  }, [cases, statements, matches, undone]);
}

function named<Body extends object>({ id, body }: { readonly id: string; readonly body: Body }) {
  return { ...body, id };
}

function paperOf({ draftId, submission, stage, ...one }: InvoiceCase): Paper {
  const id = stage === 'submitted' ? (submission?.id ?? draftId) : draftId;
  return { id, on: one.invoicedOn, label: `${one.supplierName} ${one.number}`.trim(), amount: one.total };
}
