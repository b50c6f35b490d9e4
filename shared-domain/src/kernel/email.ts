import * as z from 'zod/mini';

// Only what mistypes: what an address really is, the post alone can say.
const shape = /^[^\s@"<>()]{1,64}@[^\s@"<>()]+\.[^\s@"<>().]{2,}$/;

export const Email = z
  .string()
  .check(z.maxLength(254, { error: 'text.tooLong' }), z.regex(shape, { error: 'email.invalid' }));
export type Email = z.infer<typeof Email>;
