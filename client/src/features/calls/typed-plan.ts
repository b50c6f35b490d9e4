import { type Cents, cleanText, type LocalDate, type Refusal } from 'shared-domain/kernel';
import type { BankAccount } from 'shared-domain/ownership';
import {
  accountForFund,
  type CallFund,
  type CallPlan,
  checkCallPlan,
  type Rhythm,
  schedule,
} from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

/** A plan as it is typed. */
export type TypedPlan = {
  readonly label: string;
  readonly fund: CallFund;
  readonly keyId: string;
  readonly rhythm: Rhythm;
  readonly total: Cents | null;
  readonly firstIssueOn: LocalDate | null;
  readonly daysToPay: string;
};

type Around = {
  readonly building: string;
  readonly createdOn: string;
  readonly budgetId?: string;
  readonly accounts: readonly BankAccount[];
  readonly fiscalYearOf: (date: LocalDate) => number;
};

export type ReadPlan = { readonly plan: CallPlan | null; readonly troubles: Troubles };

/** The plan the form makes, or what is still wrong by field. */
export function readPlan(typed: TypedPlan, around: Around): ReadPlan {
  const iban = accountForFund(typed.fund, around.accounts);
  const troubles = troublesOf(typed, iban);
  const { total, firstIssueOn } = typed;
  if (Object.keys(troubles).length > 0 || total === null || firstIssueOn === null || iban === undefined) {
    return { plan: null, troubles };
  }
  const days = Number(typed.daysToPay);
  const instalments = schedule(total, typed.rhythm, firstIssueOn, days).filter(({ amount }) => amount > 0);
  const plan: CallPlan = {
    building: around.building,
    createdOn: around.createdOn,
    label: cleanText(typed.label).trim(),
    fiscalYear: around.fiscalYearOf(firstIssueOn),
    terms: { fund: typed.fund, keyId: typed.keyId, iban },
    schedule: { rhythm: typed.rhythm, total, instalments },
    budgetId: around.budgetId ?? null,
  };
  const wrong = checkCallPlan(plan);
  return { plan, troubles: wrong ? { 'plan-total': wrong } : {} };
}

function troublesOf(typed: TypedPlan, iban: string | undefined): Record<string, Refusal> {
  const troubles: Record<string, Refusal> = {};
  const missing: Refusal = { code: 'field.missing' };
  if (cleanText(typed.label).trim() === '') troubles['plan-label'] = missing;
  if (typed.keyId === '') troubles['plan-key'] = missing;
  if (typed.total === null || typed.total <= 0) troubles['plan-total'] = missing;
  if (typed.firstIssueOn === null) troubles['plan-first'] = missing;
  if (!/^\d{1,3}$/.test(typed.daysToPay.trim()) || Number(typed.daysToPay) > 366) {
    troubles['plan-days'] = { code: 'field.notNumber' };
  }
  if (iban === undefined) {
    const purpose = typed.fund === 'reserveFund' ? 'savings' : 'current';
    troubles['plan-fund'] = { code: 'call.wrongAccount', params: { purpose } };
  }
  return troubles;
}
