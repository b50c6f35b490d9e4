import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { isCreditorId } from '../sepa/creditor-id.ts';

/** How an association collects by direct debit. */
export const CollectionSettings = z.strictObject({
  building: Id,
  creditorId: z.nullable(
    z.string().check(z.maxLength(35), z.refine(isCreditorId, { error: 'sepa.creditorId' })),
  ),
  /** Days between telling an owner and taking the money. */
  noticeDays: z.int().check(z.gte(1), z.lte(60)),
});
export type CollectionSettings = z.infer<typeof CollectionSettings>;

/** [PMT-6] Fourteen days, unless owners agreed otherwise. Source: SEPA Core Direct Debit rulebook, pre-notification. */
export function collectionSettingsOf(
  chosen: CollectionSettings | undefined,
): Pick<CollectionSettings, 'creditorId' | 'noticeDays'> {
  return chosen ?? { creditorId: null, noticeDays: 14 };
}

export function collectionSettingsIdOf(building: Id): Id {
  return `${building}.collection`;
}

export const collectionSettings = defineRecord<'collectionSettings', CollectionSettings>({
  type: 'collectionSettings',
  version: 1,
  schema: CollectionSettings,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  merge: { building: 'fixed', creditorId: 'conflict', noticeDays: 'latest' },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: collectionSettingsIdOf(sampleId(10)),
    body: { building: sampleId(10), creditorId: 'BE49ZZZ0739484052', noticeDays: 14 },
  },
});
