import type { Directory } from '../store/organisation-directory.ts';

type Forgetting = Pick<Directory, 'playgroundsThatAreOver' | 'forgetPlayground' | 'forgetPlayers'>;

/**
 * Takes away, for good, the playgrounds whose days are over, and the accounts that no device holds anything of any more.
 * One that cannot go leaves the others to go; then throws what it met.
 */
export async function forgetPlaygrounds(directory: Forgetting): Promise<void> {
  const met: unknown[] = [];
  for (const organisation of await directory.playgroundsThatAreOver()) {
    await directory.forgetPlayground(organisation).catch((error: unknown) => met.push(error));
  }
  await directory.forgetPlayers();
  if (met.length > 0) throw met[0];
}
