import { dexieStorage } from '../records/dexie-storage.ts';
import { openAccount, sealAccount } from './account-seal.ts';
import type { OpenVault } from './keyring.ts';
import type { Generation } from './lock-row.ts';
import { placeName } from './place-name.ts';
import { sealedRows } from './sealed-rows.ts';
import { sealedStorage } from './sealed-storage.ts';
import { type Sealer, sealer } from './sealer.ts';

export function openVault(account: string, generation: Generation, key: CryptoKey): OpenVault {
  const seal: Sealer = sealer(key, placeName(account, generation));
  return {
    generation,
    key,
    sealer: seal,
    codec: sealedRows(seal),
    storage: sealedStorage(dexieStorage(), seal),
    sealAccount: (row) => sealAccount(seal, row),
    openAccount: (row) => openAccount(seal, row),
  };
}
