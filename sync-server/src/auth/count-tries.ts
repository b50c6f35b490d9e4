import { accept, type Result, refuse } from 'shared-domain/kernel';
import { networkOf } from './network-of.ts';
import type { AuthPorts, AuthRefusal } from './ports.ts';
import { pacedLimit } from './rate-limit.ts';

/** Of tries that fail for one e-mail address, from wherever they come. */
export const failuresPerEmail = 100;
const hour = 3_600_000;

export type Counted = {
  /** The password was right: the try does not count, nor do those before it. */
  right(): void;
  /** Whoever is sent away unheard has tried nothing. */
  unheard(): void;
};

type Try = { readonly email: string; readonly address: string; readonly device: string };

/**
 * Counts tries per network, per network and account, and per account alone. Whoever guesses at an account from everywhere
 * keeps nobody out whom it knows: a device on which it was opened before has a count of its own.
 */
export function countTries({ sessions, signInLimit, addressLimit, now }: AuthPorts) {
  const emailLimit = pacedLimit(failuresPerEmail, now, hour);
  return async ({ email, address, device }: Try): Promise<Result<Counted, AuthRefusal>> => {
    const network = networkOf(address);
    const fromHere = `${network} ${email}`;
    const seconds = addressLimit.take(network) || signInLimit.take(fromHere);
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    const all = emailLimit.take(email);
    if (all > 0 && !(await sessions.isKnown(device, email)))
      return refuse({ code: 'auth.crowded', params: { seconds: all } });
    const [limit, key] = all > 0 ? [signInLimit, `${device} ${email}`] : [emailLimit, email];
    const own = all > 0 ? limit.take(key) : 0;
    if (own > 0) return refuse({ code: 'request.tooMany', params: { seconds: own } });
    return accept({
      right: () => {
        signInLimit.forget(fromHere);
        addressLimit.giveBack(network);
        limit.giveBack(key);
      },
      unheard: () => {
        signInLimit.giveBack(fromHere);
        addressLimit.giveBack(network);
        limit.giveBack(key);
      },
    });
  };
}
