import * as z from 'zod/mini';
import { EnterpriseNumber } from '../kernel/enterprise-number.ts';
import { Id } from '../kernel/id.ts';
import { plainText } from '../kernel/plain-text.ts';

/** A syndic's office, or one association that manages itself: the wall between customers. */
export const Organisation = z.strictObject({
  id: Id,
  name: plainText(120).check(z.minLength(1)),
  enterpriseNumber: z.nullable(EnterpriseNumber),
});
export type Organisation = z.infer<typeof Organisation>;
