import type { RxStorage } from 'rxdb/plugins/core';
import type { AccountRow } from '../session/device-database.ts';
import type { Generation } from './lock-row.ts';
import type { RowCodec } from './row-codec.ts';
import type { Sealer } from './sealer.ts';

/** An account's opened vault: its data key is in memory, behind these and nowhere else. */
export type OpenVault = {
  readonly generation: Generation;
  readonly codec: RowCodec;
  readonly sealer: Sealer;
  // biome-ignore lint/suspicious/noExplicitAny: as RxDB itself types a storage of any kind
  readonly storage: RxStorage<any, any>;
  /** For another tab of this browser. It cannot be exported. */
  readonly key: CryptoKey;
  sealAccount(row: AccountRow): Promise<AccountRow>;
  openAccount(row: AccountRow): Promise<AccountRow>;
};

/** The vaults that are open in this tab. */
export type Keyring = {
  get(account: string, generation: Generation | undefined): OpenVault | undefined;
  put(account: string, vault: OpenVault): void;
  drop(account: string): void;
};

export function openKeyring(): Keyring {
  const vaults = new Map<string, OpenVault>();
  const nameOf = (account: string, generation: Generation) => `${account} ${generation}`;
  return {
    get: (account, generation) => (generation ? vaults.get(nameOf(account, generation)) : undefined),
    put: (account, vault) => void vaults.set(nameOf(account, vault.generation), vault),
    drop(account) {
      for (const name of [...vaults.keys()]) if (name.startsWith(`${account} `)) vaults.delete(name);
    },
  };
}
