import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export type Outcome = { readonly code: number | null; readonly output: string };

/** Runs one of the server's programs as its account, in a directory that account can be in. */
export function runAs(account: Account, program: string, args: readonly string[]): Promise<Outcome> {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd: '/',
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account.uid === undefined ? {} : { uid: account.uid }),
      ...(account.gid === undefined ? {} : { gid: account.gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    // 'exit', not 'close': the postmaster that pg_ctl leaves behind may hold the pipes open.
    child.on('exit', (code) => setImmediate(() => resolve({ code, output: output.trim() })));
  });
}
