import type { Cents } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { addMonths } from '../call/add-months.ts';
import type { AssemblyEvidence } from './budget.ts';
import { minimumReserveContribution } from './minimum-reserve.ts';

/** The decision of an assembly to have no reserve fund, with the votes it was taken by. */
export type ReserveExemption = {
  readonly assembly: AssemblyEvidence;
  readonly votesFor: number;
  readonly votesCast: number;
};

export type ReserveFacts = {
  readonly ordinaryChargesPreviousYear: Cents;
  readonly planned: Cents;
  /** The first day of the year looked at. */
  readonly yearStartsOn: LocalDate;
  /** Of the common parts; null: not known. */
  readonly provisionalAcceptanceOn: LocalDate | null;
  readonly exemption: ReserveExemption | null;
};

export type ReserveFinding =
  | { readonly is: 'belowMinimum'; readonly minimum: Cents; readonly missing: Cents }
  | { readonly is: 'notYetDue'; readonly from: LocalDate }
  | { readonly is: 'exempted'; readonly on: LocalDate }
  | { readonly is: 'exemptionTooFewVotes'; readonly votesFor: number; readonly votesCast: number }
  | { readonly is: 'exemptionWithoutMinutes' };

/**
 * [BUD-6] Whether a year's contribution to the reserve fund is what the law asks. The fund must exist five years after
 * the provisional acceptance of the common parts; an assembly may decide by four fifths of the votes cast to have none,
 * which its minutes must show.
 */
export function reserveCheck(facts: ReserveFacts): ReserveFinding[] {
  const findings = exemptionFindings(facts.exemption);
  const isExempt = facts.exemption !== null && findings.length === 0;
  if (isExempt) return [{ is: 'exempted', on: facts.exemption?.assembly.on ?? '' }];
  const from = facts.provisionalAcceptanceOn && addMonths(facts.provisionalAcceptanceOn, 60);
  if (from !== null && facts.yearStartsOn < from) return [...findings, { is: 'notYetDue', from }];
  const minimum = minimumReserveContribution(facts.ordinaryChargesPreviousYear);
  const missing = minimum - facts.planned;
  return missing > 0 ? [...findings, { is: 'belowMinimum', minimum, missing }] : findings;
}

function exemptionFindings(exemption: ReserveExemption | null): ReserveFinding[] {
  if (exemption === null) return [];
  const { assembly, votesFor, votesCast } = exemption;
  const findings: ReserveFinding[] = [];
  if (votesCast <= 0 || 5 * votesFor < 4 * votesCast) {
    findings.push({ is: 'exemptionTooFewVotes', votesFor, votesCast });
  }
  if (assembly.minutes.trim() === '' && assembly.pages.length === 0) {
    findings.push({ is: 'exemptionWithoutMinutes' });
  }
  return findings;
}
