import { randomUUID } from 'node:crypto';
import { createScratchDatabase } from 'infra/postgres';
import { inject } from 'vitest';
import type {} from '../../../../infra/postgres/global-setup.ts';
import { createApp } from '../../../src/app.ts';
import { hashPassword } from '../../../src/auth/passwords.ts';
import { secretsFrom } from '../../../src/auth/secrets.ts';
import { createLog } from '../../../src/log.ts';
import { startServices } from '../../../src/services.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { TestDevice } from '../test-device.ts';

export const password = 'cave sans réseau 2026';
const appPassword = 'a password of the tests';

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** An installation of its own with nothing in it but the administrator of the platform. */
export async function openOffice(secret: string) {
  const scratch = await createScratchDatabase(inject('postgresAdminUrl'));
  await migrate({ adminUrl: scratch.adminUrl, appPassword });
  const url = new URL(scratch.adminUrl);
  url.username = 'koprogo_app';
  url.password = encodeURIComponent(appPassword);
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  const secrets = secretsFrom(secret);
  const services = await startServices({ databaseUrl: url.href, secrets, log, signInsPerMinute: 1_000 });
  const app = createApp({ services, log, clientFolder: null, isBehindProxy: false, metricsToken: null });
  const request = app.request.bind(app);
  const sql = openDatabase({ url: scratch.adminUrl, connections: 2 });
  const passwordHash = await hashPassword(password);
  const person = async (email: string, isPlatformAdmin = false): Promise<string> => {
    const id = randomUUID();
    const name = email.split('@')[0] ?? email;
    const common = { id, email, name, language: 'fr', passwordHash, passwordMustChange: false } as const;
    await services.accounts.create({ ...common, isPlatformAdmin });
    return id;
  };
  await person('platform@example.be', true);
  return {
    app,
    request,
    services,
    sql,
    lines,
    appUrl: url.href,
    secret,
    person,
    signIn: (email: string, organisation: string, secretWord = password) =>
      TestDevice.signIn(request, email, secretWord, organisation),
    close: async () => {
      await sql.end();
      await services.stop();
      await scratch.drop();
    },
  };
}

/** A download as a browser makes it: by a ticket, that is asked for by who is signed in. */
export async function openDownload(office: Office, device: TestDevice, building: string, of: string) {
  const path = `/api/archives/buildings/${building}/tickets?organisation=${of}`;
  const { body } = await device.call<{ ticket: string }>(path, { method: 'POST' });
  return { ticket: body.ticket, response: await office.request(`/api/archives/files/${body.ticket}`) };
}

/** What it brings, whole. */
export async function download(office: Office, device: TestDevice, building: string, of: string) {
  const { response } = await openDownload(office, device, building, of);
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

type Sent = {
  readonly upload: string;
  readonly report: { readonly stateHash: string };
  readonly code?: string;
};

export function send(device: TestDevice, archive: Uint8Array) {
  return device.call<Sent>('/api/archives', {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: archive as Uint8Array<ArrayBuffer>,
  });
}

type TakenIn = {
  readonly into: string;
  readonly stateHash: string;
  readonly sharedKept: number;
  readonly code?: string;
};

/** Asked again until it is told how it went, as a browser does. */
export async function takeIn(device: TestDevice, upload: string, json: object) {
  for (;;) {
    const path = `/api/archives/${upload}/import`;
    const { status, body } = await device.call<{ report: TakenIn | null; code?: string }>(path, {
      method: 'POST',
      json,
    });
    if (status !== 202) return { status, body: body.report ?? body };
  }
}
