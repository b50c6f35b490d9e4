import type { Entry } from 'shared-domain/accounting';
import { type Cents, sum } from 'shared-domain/kernel';
import {
  minimumReserveContribution,
  ordinaryCharges,
  type ReserveFinding,
  type ReserveSettings,
  reserveCheck,
  reserveSettingsOf,
} from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';
import { daysOfYear } from './use-budget-file.ts';

export type ReserveView = {
  readonly chargesBefore: Cents;
  readonly minimum: Cents;
  readonly planned: Cents;
  readonly findings: readonly ReserveFinding[];
};

type Known = {
  readonly fiscalYear: number;
  readonly yearStart: string;
  readonly entries: readonly Entry[];
  readonly plans: readonly Shown<'callPlan'>[];
  readonly reserve: ReserveSettings | null;
};

/** What the law asks for the reserve fund of a year, and what its plans of calls foresee. */
export function reserveView({ fiscalYear, yearStart, entries, plans, reserve }: Known): ReserveView {
  const chargesBefore = ordinaryCharges(entries, daysOfYear(fiscalYear - 1, yearStart));
  const planned = sum(
    plans
      .filter(({ body }) => body.fiscalYear === fiscalYear && body.terms.fund === 'reserveFund')
      .map(({ body }) => body.schedule.total),
  );
  const findings = reserveCheck({
    ordinaryChargesPreviousYear: chargesBefore,
    planned,
    yearStartsOn: daysOfYear(fiscalYear, yearStart).from,
    ...reserveSettingsOf(reserve ?? undefined),
  });
  return { chargesBefore, minimum: minimumReserveContribution(chargesBefore), planned, findings };
}
