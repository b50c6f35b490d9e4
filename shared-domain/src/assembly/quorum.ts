/** Who is there when the meeting opens, in person or by proxy. */
export type Attendance = {
  /** Persons and indivisions, one per ownership, however many lots each holds. */
  readonly ownersPresent: number;
  readonly ownersTotal: number;
  readonly sharesPresent: number;
  readonly sharesTotal: number;
  readonly isSecondAssembly: boolean;
};

export type QuorumReason = 'secondAssembly' | 'ownersAndShares' | 'threeQuartersOfShares';

export type Quorum = { readonly isMet: boolean; readonly reasons: readonly QuorumReason[] };

/**
 * [ASM-1] More than half of the owners with at least half of the shares, or more than three quarters of the shares;
 * [ASM-2] a second assembly needs neither. Every reason that holds is named.
 */
export function quorumOf(attendance: Attendance): Quorum {
  const { ownersPresent, ownersTotal, sharesPresent, sharesTotal, isSecondAssembly } = attendance;
  const reasons: QuorumReason[] = [];
  if (isSecondAssembly) reasons.push('secondAssembly');
  if (2 * ownersPresent > ownersTotal && 2 * sharesPresent >= sharesTotal) reasons.push('ownersAndShares');
  if (4 * sharesPresent > 3 * sharesTotal) reasons.push('threeQuartersOfShares');
  return { isMet: reasons.length > 0, reasons };
}
