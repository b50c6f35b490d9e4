import type { Grant } from 'shared-domain/identity';
import {
  type RecordedExchange,
  recordedRows,
  recordedVersions,
  recordedWire,
} from 'shared-domain/sync/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../src/auth/passwords.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

// Its people may do here what they might then, on data of another incarnation: what is understood is answered so.
const understood = /^(2\d\d|sync\.epochChanged|blob\.notFound|auth\.signInNeeded)$/;

test('[SYN-41] a request of every recorded release is understood, word for word', async () => {
  for (const version of recordedVersions()) {
    const tokens = new Map<string, string>();
    const files = filesOf(version);
    for (const exchange of recordedWire(version)) {
      if (isSignIn(exchange)) await settle(exchange);
      const { code, accessToken } = await repeat(exchange, tokens, files);
      expect(code, `${version}: ${exchange.method} ${exchange.path}`).toMatch(understood);
      if (isSignIn(exchange)) tokens.set(toldIn(exchange).accessToken, accessToken);
    }
  }
});

const isSignIn = ({ path, response }: RecordedExchange) =>
  path === '/api/auth/sign-in' && response.status === 200;

type Membership = {
  readonly organisation: string;
  readonly organisationName: string;
  readonly grants: readonly Grant[];
};
type Told = {
  readonly accessToken: string;
  readonly profile: {
    readonly account: string;
    readonly name: string;
    readonly memberships: readonly Membership[];
  };
};
type Typed = { readonly email: string; readonly password: string };

const jsonIn = (body: RecordedExchange['request']['body']) =>
  body && 'json' in body ? body.json : undefined;
const toldIn = ({ response }: RecordedExchange) => jsonIn(response.body) as Told;

/** Somebody of the recording, with their organisation and their rights. */
async function settle(exchange: RecordedExchange): Promise<void> {
  const { accounts, directory, store } = world.services;
  const { account: id, name, memberships } = toldIn(exchange).profile;
  const { email, password } = jsonIn(exchange.request.body) as Typed;
  if (await accounts.byEmail(email)) return;
  const passwordHash = await hashPassword(password);
  const rest = { language: 'fr', passwordMustChange: false, isPlatformAdmin: false };
  await accounts.create({ id, email, name, passwordHash, ...rest });
  for (const { organisation, organisationName, grants } of memberships) {
    const isNew = !known.has(organisation);
    known.add(organisation);
    if (isNew)
      await directory.create({ id: organisation, name: organisationName, enterpriseNumber: null }, null);
    await store.write(organisation, (transaction) => transaction.setGrants(id, grants));
  }
}

const known = new Set<string>();

/** The same again, under a token of this server; a refusal's code, else the status. */
async function repeat({ method, path, request }: RecordedExchange, tokens: Tokens, files: Files) {
  const shown = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const headers = { ...request.headers, authorization: `Bearer ${tokens.get(shown) ?? ''}`, cookie: '' };
  const body = bodyOf(request.body, files);
  const leaving = new AbortController();
  const { signal } = leaving;
  const answer = await world.app.request(path, { method, headers, signal, ...(body && { body }) });
  const isJson = answer.headers.get('content-type')?.includes('json');
  const told = (isJson ? await answer.json() : {}) as { code?: string; accessToken?: string };
  leaving.abort();
  return { code: told.code ?? String(answer.status), accessToken: told.accessToken ?? '' };
}

type Tokens = ReadonlyMap<string, string>;
type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

function bodyOf(
  body: RecordedExchange['request']['body'],
  files: Files,
): string | Uint8Array<ArrayBuffer> | undefined {
  if (body && 'sha256' in body) return files.get(body.sha256);
  return body && 'json' in body ? JSON.stringify(body.json) : undefined;
}

/** The wire tells files by their hashes; the devices hold them. */
function filesOf(version: string): Files {
  type Row = { readonly sha256: string; readonly data: { readonly value: readonly [string, string] } };
  const rows = recordedRows<Row>(version, /^koprogo-blobs-/, 'blobs');
  return new Map(rows.map(({ sha256, data: { value } }) => [sha256, Buffer.from(value[1], 'base64')]));
}
