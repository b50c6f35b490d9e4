import { randomBytes, randomUUID } from 'node:crypto';
import type { Grant } from 'shared-domain/identity';
import { belgianDay, type Language, type LocalDate, type Result, refuse } from 'shared-domain/kernel';
import { networkOf } from '../auth/network-of.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { AccountStore, AuthRefusal } from '../auth/ports.ts';
import type { RateLimit } from '../auth/rate-limit.ts';
import type { Credentials, SignedIn, signIn } from '../auth/sign-in.ts';
import type { Directory } from '../store/organisation-directory.ts';

export type PlayPorts = {
  readonly accounts: AccountStore;
  readonly directory: Directory;
  readonly signIn: ReturnType<typeof signIn>;
  readonly now: () => Date;
  /** The same as of sign-ups; null: nobody begins by themselves here. */
  readonly signUpLimit: RateLimit | null;
  /** How many may stand at once. */
  readonly mostPlaygrounds: number;
  readonly fill: (making: Filling) => Promise<void>;
};

/** What an invented building is made for; `grants` are given with it. */
export type Filling = {
  readonly organisation: string;
  readonly name: string;
  readonly account: string;
  readonly grants: readonly Grant[];
  readonly language: 'fr' | 'nl';
  readonly today: LocalDate;
};

export type Play = Omit<Credentials, 'email' | 'password'> & { readonly language: Language };

export const playDays = 7;

const grants: readonly Grant[] = [{ role: 'syndic', buildings: 'all' }, { role: 'admin' }];

const words = {
  fr: { association: 'ACP de démonstration', name: 'Syndic (démonstration)' },
  nl: { association: 'Demo-VME', name: 'Syndicus (demo)' },
  de: { association: 'Demo-Vereinigung der Miteigentümer', name: 'Verwalter (Demo)' },
  en: { association: 'Demonstration co-ownership', name: 'Syndic (demonstration)' },
} as const satisfies Record<Language, unknown>;

/**
 * Somebody without an account is syndic of an invented co-ownership that nobody else sees, and signed in. Their account
 * has an address that cannot be and a password that nobody is told; seven days later all of it goes.
 */
export function play(ports: PlayPorts) {
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  return async (given: Play): Promise<Result<SignedIn, AuthRefusal>> => {
    const { signUpLimit, mostPlaygrounds, directory } = ports;
    if (!signUpLimit || mostPlaygrounds === 0) return refuse({ code: 'request.notFound' });
    if ((await directory.countPlaygrounds()) + underWay >= mostPlaygrounds)
      return refuse({ code: 'play.full' });
    const seconds = signUpLimit.take(networkOf(given.address));
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    underWay += 1;
    // One after another: each costs a second of computing, and others sync meanwhile.
    const made = last.then(() => makePlayground(ports, given));
    last = made.catch(() => undefined);
    try {
      const { language: _, ...where } = given;
      return await ports.signIn({ ...where, ...(await made) });
    } finally {
      underWay -= 1;
    }
  };
}

async function makePlayground(
  { accounts, directory, fill, now }: PlayPorts,
  { language }: Play,
): Promise<{ readonly email: string; readonly password: string }> {
  const [account, organisation] = [randomUUID(), randomUUID()];
  // Reserved for what must not exist (RFC 2606): no letter ever reaches anybody.
  const email = `${account}@play.invalid`;
  const password = randomBytes(32).toString('base64url');
  const playsUntil = new Date(now().getTime() + playDays * 86_400_000);
  await accounts.create({
    ...{ id: account, email, name: words[language].name, language, playsUntil },
    passwordHash: await hashPassword(password),
    passwordMustChange: false,
    isPlatformAdmin: false,
  });
  const name = words[language].association;
  await directory.create({ id: organisation, name, enterpriseNumber: null, playsUntil }, account);
  const told = language === 'nl' ? 'nl' : 'fr';
  const today = belgianDay(now().getTime());
  await fill({ organisation, name, account, grants, language: told, today });
  return { email, password };
}
