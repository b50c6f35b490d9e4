import type { HeadToken, RefusalCode } from 'shared-domain/sync';

/** Why a whole exchange is refused; `head` and `lastN` where the device needs them to find its place again. */
export type ExchangeRefusal = {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly head?: HeadToken;
  readonly lastN?: number;
};

/** Who asks: a signed-in account, on the device its session was made for. */
export type Caller = { readonly account: string; readonly device: string };
