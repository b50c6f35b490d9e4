import { AlertKind } from 'shared-domain/alerts';
import type { Refusal } from 'shared-domain/kernel';
import * as z from 'zod/mini';

/** Why what was asked for did not come about, or what was on is off. */
export type AlertsTrouble =
  | { readonly code: 'notAsked' | 'unreachable' | 'lapsed' }
  | { readonly refusal: Refusal };

export type AlertsState =
  | { readonly is: 'loading' | 'unsupported' | 'needsInstall' | 'refused' | 'offline' }
  | { readonly is: 'failed'; readonly refusal: Refusal }
  | { readonly is: 'ready'; readonly publicKey: string; readonly kinds: readonly AlertKind[] };

/** What the server holds for this device. A kind that a later version knows is left out. */
export type ServerAlerts = {
  readonly publicKey: string;
  readonly subscription: { readonly endpoint: string; readonly kinds: readonly AlertKind[] } | null;
};

const Told = z.object({
  publicKey: z.string(),
  subscription: z.nullable(z.object({ endpoint: z.string(), kinds: z.array(z.string()) })),
});

/** null: another version's words. */
export function readAlerts(body: unknown): ServerAlerts | null {
  const read = Told.safeParse(body);
  if (!read.success) return null;
  const { publicKey, subscription } = read.data;
  if (!subscription) return { publicKey, subscription };
  const kinds = subscription.kinds.flatMap((kind) => {
    const known = AlertKind.safeParse(kind);
    return known.success ? [known.data] : [];
  });
  return { publicKey, subscription: { endpoint: subscription.endpoint, kinds } };
}

/** On is only what both hold: the server would tell an endpoint that this browser left, or not know of the one it has. */
export function kindsInForce({ subscription }: ServerAlerts, endpoint: string | null): readonly AlertKind[] {
  return subscription && subscription.endpoint === endpoint ? subscription.kinds : [];
}

/** What this device had asked for before its browser let go of it, to be asked for again; null: nothing was lost. */
export function lapsedKinds(
  { subscription }: ServerAlerts,
  endpoint: string | null,
): readonly AlertKind[] | null {
  return subscription && subscription.endpoint !== endpoint ? subscription.kinds : null;
}

export function kindsAfter(kinds: readonly AlertKind[], kind: AlertKind, isOn: boolean): AlertKind[] {
  const others = kinds.filter((one) => one !== kind);
  return isOn ? [...others, kind] : others;
}
