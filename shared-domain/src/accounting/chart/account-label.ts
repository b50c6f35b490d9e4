import type { Language } from '../../kernel/language.ts';
import { commonAccounts } from './common-accounts.ts';

/**
 * [ACC-3] What an account is called on a screen, from the few dozen accounts that screens show; an account we did not
 * translate is called as the nearest above it. Small, so that an owner's phone needs no chart of accounts.
 */
export function accountLabel(code: string, language: Language): string | undefined {
  return nearest(code, (candidate) => commonAccounts().get(candidate))?.[language];
}

/** The first answer for a code, or else for the accounts above it. */
export function nearest<T>(code: string, find: (code: string) => T | undefined): T | undefined {
  for (let length = code.length; length > 0; length -= 1) {
    const found = find(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
