import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from 'infra/postgres';
import { hashPassword } from '../src/auth/passwords.ts';
import { secretsFrom } from '../src/auth/secrets.ts';
import { createLog } from '../src/log.ts';
import { startServices } from '../src/services.ts';
import { migrate } from '../src/store/migrate.ts';
import { TestDevice } from '../test/testing/test-device.ts';

export const password = 'cave sans réseau 2026';
export const email = 'syndic@example.be';
export const secret = 'a secret of the benchmarks, long enough';

export type Installation = Awaited<ReturnType<typeof install>>;

/** A durable PostgreSQL with one organisation and its syndic; servers run in processes of their own. */
export async function install() {
  const folder = mkdtempSync(join(tmpdir(), 'koprogo-bench-'));
  const cluster = await startPostgres({ dataDir: join(folder, 'postgres'), removeAfter: true });
  const appPassword = randomUUID();
  await migrate({ adminUrl: cluster.adminUrl, appPassword });
  const url = new URL(cluster.adminUrl);
  url.username = 'koprogo_app';
  url.password = appPassword;
  const organisation = await populate(url.href, email);
  const running: ChildProcess[] = [];
  return {
    organisation,
    adminUrl: cluster.adminUrl,
    /** The address of a new process that runs this file; `command` may put it on one core. */
    serve: async (
      file: string,
      command: readonly string[] = [],
      more: Readonly<Record<string, string>> = {},
    ) => {
      const port = await freePort();
      const env = {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: url.href,
        DATABASE_ADMIN_URL: cluster.adminUrl,
        KOPROGO_SECRET: secret,
        KOPROGO_DATA: folder,
        KOPROGO_SIGN_INS_PER_MINUTE: '10000',
        KOPROGO_PUSHES_PER_MINUTE: '60000',
        KOPROGO_ORGANISATION_PUSHES_PER_MINUTE: '60000',
        ...more,
      };
      const [program = process.execPath, ...before] = [...command, process.execPath];
      const child = spawn(program, [...before, file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      running.push(child);
      await listening(child);
      return { address: `http://127.0.0.1:${port}`, child };
    },
    device: (address: string) =>
      TestDevice.signIn((path, init) => fetch(address + path, init), email, password, organisation),
    /** So many people of the same organisation who read all of it, each on a device of their own. */
    async colleagues(address: string, count: number) {
      const names = Array.from({ length: count }, (_, at) => `colleague-${at}@example.be`);
      await hire(url.href, organisation, names);
      const signedIn: TestDevice[] = [];
      for (const name of names)
        signedIn.push(
          await TestDevice.signIn((path, init) => fetch(address + path, init), name, password, organisation),
        );
      return signedIn;
    },
    /** Another organisation, empty, and a way for devices of its syndic to sign in. */
    async organisationBeside(name: string) {
      const beside = await populate(url.href, `${name}@example.be`);
      return (address: string) =>
        TestDevice.signIn(
          (path, init) => fetch(address + path, init),
          `${name}@example.be`,
          password,
          beside,
        );
    },
    remove: async () => {
      for (const child of running) child.kill('SIGKILL');
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const serverFile = new URL('../src/main.ts', import.meta.url).pathname;

async function populate(databaseUrl: string, email: string): Promise<string> {
  const log = createLog({ level: 'silent' });
  const secrets = secretsFrom(secret);
  const services = await startServices({ databaseUrl, secrets, log, signInsPerMinute: 1 });
  const account = randomUUID();
  const organisation = randomUUID();
  await services.accounts.create({
    id: account,
    email,
    name: 'Syndic Exemple',
    language: 'fr',
    passwordHash: await hashPassword(password),
    passwordMustChange: false,
    isPlatformAdmin: false,
  });
  await services.directory.create({ id: organisation, name: 'Syndic Exemple', enterpriseNumber: null }, null);
  await services.store.write(organisation, async (transaction) => {
    await transaction.setGrants(account, [{ role: 'syndic', buildings: 'all' }]);
    transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
  });
  await services.stop();
  return organisation;
}

async function hire(databaseUrl: string, organisation: string, emails: readonly string[]): Promise<void> {
  const services = await startServices({
    ...{
      databaseUrl,
      secrets: secretsFrom(secret),
      log: createLog({ level: 'silent' }),
      signInsPerMinute: 1,
    },
  });
  const passwordHash = await hashPassword(password);
  for (const email of emails) {
    const account = randomUUID();
    const who = { id: account, email, name: 'Comptable Exemple', language: 'fr' as const };
    await services.accounts.create({
      ...{ ...who, passwordHash, passwordMustChange: false, isPlatformAdmin: false },
    });
    await services.store.write(organisation, async (transaction) => {
      await transaction.setGrants(account, [{ role: 'accountant', buildings: 'all' }]);
      transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
    });
  }
  await services.stop();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a server ended with ${code}`)));
    child.stdout?.on('data', (chunk) => String(chunk).includes('listening') && resolve());
  });
}
