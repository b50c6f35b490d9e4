import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pair of keys for an exercise: the private one in a keyring of its own, which `GNUPGHOME` names from now on. */
export function makeTestingKey(folder: string): { readonly keyFile: string; forget(): void } {
  const home = join(folder, 'gnupg');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const before = process.env.GNUPGHOME;
  process.env.GNUPGHOME = home;
  const user = 'KoproGo exercise <exercise@example.be>';
  gpg('--passphrase', '', '--quick-generate-key', user, 'future-default', 'default', 'never');
  const keyFile = join(folder, 'recipient.asc');
  writeFileSync(keyFile, gpg('--armor', '--export', user));
  return {
    keyFile,
    forget: () => {
      spawnSync('gpgconf', ['--kill', 'gpg-agent'], { stdio: 'ignore' });
      if (before === undefined) delete process.env.GNUPGHOME;
      else process.env.GNUPGHOME = before;
    },
  };
}

function gpg(...args: string[]): string {
  const done = spawnSync('gpg', ['--batch', '--quiet', ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`gpg: ${done.stderr}`);
  return done.stdout;
}
