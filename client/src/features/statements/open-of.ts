import type { Cents } from 'shared-domain/kernel';
import type { OwnClaim } from '../../data/index.ts';
import type { OwnStatement } from './own-statements.ts';

/** What is still to be paid of a statement: nothing of one that is provisional or replaced. */
export function openOf({ standing }: Pick<OwnStatement, 'standing'>, claim: OwnClaim | undefined): Cents {
  if (standing !== 'final') return 0;
  return claim ? claim.open : 0;
}
