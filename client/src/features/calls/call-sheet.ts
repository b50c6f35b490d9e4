import { formatStructuredCommunication } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { amountCell, type SheetColumn } from '../../platform/index.ts';
import type { PartRow } from './call-parts.ts';
import { otherCalls, type PlanRows } from './plan-rows.ts';
import type { CallFile } from './use-call-file.ts';

type CallRow = {
  readonly label: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly fund: string;
  readonly amount: number;
  readonly state: string;
};

/** Every call of the building: what is planned, what went out, what was taken back. */
export function useCallSheet(file: CallFile, plans: readonly PlanRows[]) {
  const t = useText();
  const gone = new Set(file.cancelled.map(({ body }) => body.fundCallId));
  const planned = plans.flatMap(({ plan, rows }) =>
    rows.map(
      ({ instalment, state, call }): CallRow => ({
        label: `${plan.body.label} · ${t('calls.instalment', { n: instalment.n })}`,
        issuedOn: call?.body.issuedOn ?? instalment.issueOn,
        dueOn: call?.body.dueOn ?? instalment.dueOn,
        fund: t(`fund.${plan.body.terms.fund}`),
        amount: call?.body.total ?? instalment.amount,
        state: t(`calls.state.${state}`),
      }),
    ),
  );
  const others = otherCalls(file.calls, plans).map(
    ({ id, body }): CallRow => ({
      label: body.label,
      issuedOn: body.issuedOn,
      dueOn: body.dueOn,
      fund: t(`fund.${body.fund}`),
      amount: body.total,
      state: t(gone.has(id) ? 'calls.cancelled' : 'calls.state.issued'),
    }),
  );
  const columns: SheetColumn<CallRow>[] = [
    { header: t('sheet.what'), sheet: ({ label }) => label },
    { header: t('sheet.issuedOn'), sheet: ({ issuedOn }) => ({ day: issuedOn }) },
    { header: t('sheet.dueOn'), sheet: ({ dueOn }) => ({ day: dueOn }) },
    { header: t('calls.fund'), sheet: ({ fund }) => fund },
    { header: t('word.amount'), sheet: ({ amount }) => ({ cents: amount }) },
    { header: t('sheet.state'), sheet: ({ state }) => state },
  ];
  return { columns, rows: [...planned, ...others] };
}

/** One call, owner by owner. */
export function usePartSheet(isCancelled: boolean): SheetColumn<PartRow>[] {
  const t = useText();
  const whileOpen: SheetColumn<PartRow>[] = [
    { header: t('calls.paid'), sheet: ({ paid }) => amountCell(paid) },
    { header: t('calls.open'), sheet: ({ open }) => amountCell(open) },
    { header: t('calls.stateTitle'), sheet: ({ state }) => t(`calls.part.${state}`) },
  ];
  return [
    { header: t('word.owner'), sheet: ({ name }) => name },
    { header: t('calls.lots'), sheet: ({ lots }) => lots },
    {
      header: t('calls.communicationShort'),
      sheet: ({ communication }) => formatStructuredCommunication(communication),
    },
    { header: t('word.amount'), sheet: ({ amount }) => ({ cents: amount }) },
    ...(isCancelled ? [] : whileOpen),
  ];
}
