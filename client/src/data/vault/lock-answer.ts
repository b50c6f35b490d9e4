import type { PasskeyTrouble } from './passkey.ts';
import type { PinTrouble } from './pin-rules.ts';

/**
 * wait: too many wrong PINs · otherTabs: one of them did not let go of the databases · deviceFull: no room for the second
 * copy that moving needs; nothing was changed.
 */
export type LockTrouble = PinTrouble | PasskeyTrouble | 'wrongPin' | 'wait' | 'otherTabs' | 'deviceFull';
export type LockAnswer = { readonly ok: true } | { readonly ok: false; readonly trouble: LockTrouble };

export const done: LockAnswer = { ok: true };
export const refused = (trouble: LockTrouble): LockAnswer => ({ ok: false, trouble });
