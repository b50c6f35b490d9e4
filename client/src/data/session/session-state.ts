import { Grant } from 'shared-domain/identity';
import { Language } from 'shared-domain/kernel';
import * as z from 'zod/mini';

export const Profile = z.object({
  account: z.string(),
  name: z.string(),
  email: z.string(),
  language: Language,
  /** How many days the app may be used without a contact with the server. */
  offlineDays: z.int().check(z.minimum(1)),
  isPlatformAdmin: z._default(z.boolean(), false),
  /** The password was given by somebody else: the person chooses their own before they go on. */
  passwordMustChange: z._default(z.boolean(), false),
  /** Where somebody else used a key of theirs, until they say that they know. */
  thefts: z.optional(z.array(z.object({ deviceName: z.string(), at: z.string() }))),
  memberships: z.array(
    z.object({
      organisation: z.string(),
      organisationName: z.string(),
      grants: z.array(Grant),
      holdings: z.array(z.object({ owner: z.string(), building: z.string() })),
      /** Every building of the organisation, for the grants that say `all`. */
      buildings: z._default(z.array(z.string()), []),
      /** When all of it goes, of an invented co-ownership that somebody plays with. */
      endsAt: z.optional(z.string()),
    }),
  ),
});
export type Profile = z.infer<typeof Profile>;

/** How long unsent work waits for its author to sign in again. */
export const keptDays = 30;

/**
 * signedOut: nobody · active: signed in, or signed in before and not known to have ended · needsSignIn: the server ended
 * the session, or did not hear of this device for too long. Then sync pauses and nothing is lost.
 */
export type SessionState =
  | {
      readonly state: 'signedOut';
      /** Why nothing of theirs is here any more; cleared: by the browser, of itself or because somebody asked it to. */
      readonly told?: 'revoked' | 'played' | 'expired' | 'cleared';
      /** Unsent work that waits here for its author, until that day. */
      readonly kept?: { readonly unsent: number; readonly until: string };
    }
  | {
      readonly state: 'active' | 'needsSignIn';
      readonly profile: Profile;
      readonly device: string;
      /** False once the offline days are over: the app then asks for the password before it shows anything. */
      readonly mayWork: boolean;
      readonly lastContactAt: string;
    };

/** What to do with work that the server has not got. `discard` wants the number of unsent changes, typed by the person. */
export type SignOutChoice =
  | { readonly unsent: 'sendFirst' }
  | { readonly unsent: 'keep' }
  | { readonly unsent: 'discard'; readonly typed: number };

/** stillUnsent: there is unsent work, and no choice (or not a true one) was made about it. */
export type SignOutAnswer =
  | { readonly is: 'signedOut' }
  | { readonly is: 'stillUnsent'; readonly unsent: number };
