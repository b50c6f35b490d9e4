import { secretsFrom, storedSecret } from '../auth/secrets.ts';
import { dataFolderOf } from '../config.ts';
import { headSeal } from '../sync/head-seal.ts';

/** Nonces under the key that the server of this environment signs heads with. */
export function installationNonce(env: NodeJS.ProcessEnv): () => string {
  const secret = env.KOPROGO_SECRET ?? storedSecret(dataFolderOf(env));
  return headSeal(secretsFrom(secret).heads).newNonce;
}
