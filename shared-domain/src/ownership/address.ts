import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text.ts';

export const Address = z.strictObject({
  street: plainText(120),
  postalCode: plainText(12),
  city: plainText(80),
});
export type Address = z.infer<typeof Address>;
