/** A data key as it lies on the disk: sealed by another key, which is made out of what the person knows or holds. */
export type WrappedKey = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
};

export type PinWrap = WrappedKey & {
  readonly derivation: 'PBKDF2-SHA256';
  readonly iterations: number;
  /** Only digits: a phone then shows its pad of digits. */
  readonly isDigits: boolean;
};
/** `credential`: what the authenticator calls its key; `salt` is what it is asked to work on. */
export type PasskeyWrap = WrappedKey & {
  readonly credential: Uint8Array<ArrayBuffer>;
  readonly addedAt: string;
};

/** Minutes without a touch after which the app locks itself; 0: only when it is closed. */
export const autoLockChoices = [5, 15, 60, 0] as const;
export type AutoLock = (typeof autoLockChoices)[number];

/** The databases of an account, one set of them: `` are those in clear, any other is sealed by a data key of its own. */
export type Generation = string;

/** The lock of an account on this device. It names the databases in force, and those that are being made or removed. */
export type LockRow = {
  readonly account: string;
  readonly generation: Generation;
  /** Being filled from those in force: as long as it stands here, nothing of it counts. */
  readonly moving: Generation | null;
  /** No longer in force, and not yet all deleted. */
  readonly leftovers: readonly Generation[];
  readonly pin: PinWrap;
  readonly passkeys: readonly PasskeyWrap[];
  readonly autoLock: AutoLock;
  readonly tries: Tries;
};

/** Wrong PINs since the last right one. */
export type Tries = { readonly failed: number; readonly lastAt: string };
export const noTries: Tries = { failed: 0, lastAt: '' };

/** What a screen is told of the lock. `none`: nobody is signed in, or no lock was set. */
export type LockState =
  | { readonly is: 'none'; readonly account: string }
  | { readonly is: 'moving'; readonly account: string }
  | {
      readonly is: 'open';
      readonly account: string;
      readonly autoLock: AutoLock;
      readonly passkeys: readonly { readonly id: string; readonly addedAt: string }[];
    }
  | {
      readonly is: 'locked';
      readonly account: string;
      readonly name: string;
      readonly hasPasskey: boolean;
      readonly isDigits: boolean;
      readonly tries: Tries;
    };
