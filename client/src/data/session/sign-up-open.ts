import type { Api } from '../wire/api.ts';

/** Whether people make accounts for themselves on this installation; no answer is a no. */
export async function isSignUpOpen(api: Api): Promise<boolean> {
  const answer = await api.call('/auth/sign-up').catch(() => null);
  return (answer?.body as { open?: unknown } | null | undefined)?.open === true;
}
