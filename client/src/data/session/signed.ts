import * as z from 'zod/mini';
import { Profile } from './session-state.ts';

const Signed = z.object({
  accessToken: z.string(),
  /** Seconds. */
  expiresIn: z.number().check(z.positive()),
  profile: Profile,
});
export type Signed = z.infer<typeof Signed>;

export function signedOf(body: unknown): Signed | null {
  const read = Signed.safeParse(body);
  return read.success ? read.data : null;
}
