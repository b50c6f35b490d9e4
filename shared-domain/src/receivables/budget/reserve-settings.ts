import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { AssemblyEvidence } from './budget.ts';

const votes = z.int().check(z.gte(0), z.lte(100_000_000));

/** What the law must know of an association to say whether it must feed a reserve fund. */
export const ReserveSettings = z.strictObject({
  building: Id,
  /** Of the common parts. */
  provisionalAcceptanceOn: z.nullable(LocalDate),
  exemption: z.nullable(z.strictObject({ assembly: AssemblyEvidence, votesFor: votes, votesCast: votes })),
});
export type ReserveSettings = z.infer<typeof ReserveSettings>;

/** [BUD-6] Where nothing is said the fund must be there. */
export function reserveSettingsOf(
  chosen: ReserveSettings | undefined,
): Pick<ReserveSettings, 'provisionalAcceptanceOn' | 'exemption'> {
  return chosen ?? { provisionalAcceptanceOn: null, exemption: null };
}

export function reserveSettingsIdOf(building: Id): Id {
  return `${building}.reserve`;
}
