import { useCallback, useEffect, useState } from 'react';
import { type AlertKind, offeredAlertKinds } from 'shared-domain/alerts';
import type { Refusal } from 'shared-domain/kernel';
import { type Call, useCall, useSession } from '../../data/index.ts';
import {
  endPush,
  isPushAllowed,
  isPushRefused,
  ownPush,
  pushSupport,
  startPush,
} from '../../platform/push.ts';
import {
  type AlertsState,
  type AlertsTrouble,
  kindsAfter,
  kindsInForce,
  lapsedKinds,
  readAlerts,
} from './alerts-state.ts';

type Looked = { readonly state: AlertsState; readonly trouble: AlertsTrouble | null };

const path = '/alerts/this';

export type Alerts = ReturnType<typeof useAlerts>;

/** What this device is told while the app is shut, as the server and the browser say it now. */
export function useAlerts() {
  const call = useCall();
  const offered = useOffered();
  const isOffered = offered.length > 0;
  const first: Looked = { state: { is: isOffered ? 'loading' : 'unsupported' }, trouble: null };
  const [{ state, trouble }, set] = useState(first);
  const [isBusy, setIsBusy] = useState(false);
  const load = useCallback(async () => set(await look(call)), [call]);
  useEffect(() => {
    if (isOffered) void load();
  }, [isOffered, load]);
  async function choose(kind: AlertKind, isOn: boolean) {
    if (state.is !== 'ready') return;
    setIsBusy(true);
    const kinds = kindsAfter(state.kinds, kind, isOn);
    const failed = await ask(call, state.publicKey, kinds).finally(() => setIsBusy(false));
    if (failed) set({ state: isPushRefused() ? { is: 'refused' } : state, trouble: failed });
    else set({ state: { ...state, kinds }, trouble: null });
  }
  return { offered, state, trouble, isBusy, load, choose };
}

/** The kinds that may come to this person. */
function useOffered(): readonly AlertKind[] {
  const session = useSession();
  const memberships = session.state === 'signedOut' ? [] : session.profile.memberships;
  return offeredAlertKinds(memberships.flatMap(({ grants }) => grants.map(({ role }) => role)));
}

async function look(call: Call): Promise<Looked> {
  const support = pushSupport();
  if (support !== 'yes') return at({ is: support === 'no' ? 'unsupported' : 'needsInstall' });
  if (isPushRefused()) return at({ is: 'refused' });
  const answer = await call(path);
  if (!answer.ok) return at(unanswered(answer.refusal));
  const told = readAlerts(answer.value);
  if (!told) return at({ is: 'failed', refusal: { code: 'request.failed' } });
  const { publicKey } = told;
  const endpoint = (await ownPush(publicKey))?.endpoint ?? null;
  const lapsed = lapsedKinds(told, endpoint);
  if (lapsed === null) return at({ is: 'ready', publicKey, kinds: kindsInForce(told, endpoint) });
  // Browsers renew their subscriptions as they like: what was asked for is asked for again, where no question comes up.
  const failed = isPushAllowed() ? await ask(call, publicKey, lapsed) : { code: 'lapsed' as const };
  const kinds = failed ? [] : lapsed;
  return { state: { is: 'ready', publicKey, kinds }, trouble: failed && { code: 'lapsed' } };
}

/** Null: from now on it is so, in the browser and on the server. */
async function ask(
  call: Call,
  publicKey: string,
  kinds: readonly AlertKind[],
): Promise<AlertsTrouble | null> {
  if (kinds.length === 0) {
    const ended = await call(path, { method: 'DELETE' });
    if (!ended.ok) return { refusal: ended.refusal };
    await endPush();
    return null;
  }
  const own = await startPush(publicKey);
  if (own === 'refused') return { code: 'notAsked' };
  if (own === 'failed') return { code: 'unreachable' };
  const kept = await call(path, { method: 'PUT', body: { ...own, kinds } });
  return kept.ok ? null : { refusal: kept.refusal };
}

function unanswered(refusal: Refusal): AlertsState {
  return refusal.code === 'request.unavailable' ? { is: 'offline' } : { is: 'failed', refusal };
}

function at(state: AlertsState): Looked {
  return { state, trouble: null };
}
