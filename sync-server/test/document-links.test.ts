import { createHash } from 'node:crypto';
import postgres from 'postgres';
import { buildingDocuments } from 'shared-domain/documents';
import type { SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import { building, createWorld, grant, newId, organisation, type World } from './testing/world.ts';

const pdf = new TextEncoder().encode('%PDF-1.4 contrat de l’ascenseur');
const sha256 = createHash('sha256').update(pdf).digest('hex');

let world: World;
let admin: postgres.Sql;
let syndic: TestDevice;
let document: SyncedDocument;
beforeAll(async () => {
  world = await createWorld();
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  syndic = await world.device('syndic');
  const headers = { 'content-length': String(pdf.length) };
  const path = `/api/blobs/${sha256}?organisation=${organisation}`;
  expect((await syndic.call(path, { method: 'PUT', headers, body: pdf })).status).toBe(201);
  const file = { sha256, mediaType: 'application/pdf', bytes: pdf.length } as const;
  const body = { ...buildingDocuments.sample.body, building, audience: 'board', file };
  document = syndic.wrap('buildingDocument', newId(), body);
  expect(await syndic.push(document)).toMatchObject([{ outcome: 'accepted' }]);
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

type Made = { readonly id: string; readonly token: string };

const linksOf = (more = '', id = document.id) =>
  `/api/documents/${id}/links${more}?organisation=${organisation}`;
const make = (device: TestDevice, days: number, id = document.id) =>
  device.call<Made>(linksOf('', id), { method: 'POST', json: { days } });
const open = async (token: string, accept = '*/*') =>
  await world.app.request(`/api/links/${token}`, { headers: { accept } });

test('a link opens its document without an account, and each deed is in the audit log', async () => {
  const made = await make(syndic, 7);
  expect(made.status).toBe(201);
  const opened = await open(made.body.token);
  expect(opened.status).toBe(200);
  expect(opened.headers.get('content-type')).toBe('application/pdf');
  expect(opened.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  const name = 'R%C3%A8glement%20d%E2%80%99ordre%20int%C3%A9rieur.pdf';
  expect(opened.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}`);
  expect(new Uint8Array(await opened.arrayBuffer())).toEqual(pdf);
  const { links } = (await syndic.call<{ links: { id: string; openings: number }[] }>(linksOf())).body;
  expect(links).toMatchObject([{ id: made.body.id, openings: 1, endedAt: null }]);
  expect(JSON.stringify(links)).not.toContain(made.body.token.split('.')[1]);
  expect((await syndic.call(linksOf(`/${made.body.id}`), { method: 'DELETE' })).status).toBe(204);
  expect((await syndic.call(linksOf(`/${made.body.id}`), { method: 'DELETE' })).status).toBe(404);
  expect((await open(made.body.token)).status).toBe(404);
  const deeds = await admin<{ action: string; account: string | null }[]>`select action, account_id as account
    from audit where organisation_id = ${organisation} and action like 'document.%' order by seq`;
  expect(deeds).toEqual([
    { action: 'document.linkMade', account: syndic.account },
    { action: 'document.openedByLink', account: null },
    { action: 'document.linkEnded', account: syndic.account },
  ]);
  const stored = await admin`select encode(token_hash, 'escape') as hash from document_links`;
  expect(JSON.stringify(stored)).not.toContain(made.body.token.split('.')[1]);
});

test('what ended, never was or was cut short is told politely, in one way', async () => {
  const { body } = await make(syndic, 1);
  const wrong = [
    `${body.token.slice(0, -1)}_`,
    body.token.split('.')[1] ?? '',
    'nonsense',
    `${organisation}.`,
  ];
  await admin`update document_links set made_at = made_at - interval '2 days',
    expires_at = expires_at - interval '2 days' where id = ${body.id}`;
  for (const token of [body.token, ...wrong]) {
    const answer = await open(token, 'text/html');
    expect(answer.status).toBe(404);
    const page = await answer.text();
    for (const language of ['fr', 'nl', 'de', 'en']) expect(page).toContain(`<p lang="${language}">`);
    expect(await (await open(token)).json()).toMatchObject({ code: 'document.linkEnded' });
  }
});

test('nobody but the staff of the building makes, lists or ends links, and only of a document', async () => {
  const others = await Promise.all((['owner', 'board', 'stranger'] as const).map((who) => world.device(who)));
  for (const other of others) {
    expect((await make(other, 7)).status).toBe(404);
    expect((await other.call(linksOf())).status).toBe(404);
  }
  expect((await make(syndic, 7, building)).status).toBe(404);
  expect((await make(syndic, 365)).status).toBe(400);
});

test('the link of somebody who is of the staff no more opens nothing', async () => {
  const { body } = await make(await world.device('colleague'), 30);
  expect((await open(body.token)).status).toBe(200);
  await grant(world.services, organisation, 'colleague', []);
  expect((await open(body.token)).status).toBe(404);
  await grant(world.services, organisation, 'colleague', [{ role: 'board', building }]);
  expect((await open(body.token)).status).toBe(404);
});

test('the link of a document that was removed opens nothing', async () => {
  const { body } = await make(syndic, 30);
  expect((await open(body.token)).status).toBe(200);
  const removal = { ...document, rev: newId(), deleted: true, body: {} };
  const { rev, body: was } = document;
  const { body: told } = await syndic.send([syndic.mutation(removal, { rev, body: was })]);
  expect(told.results).toMatchObject([{ outcome: 'accepted' }]);
  expect((await open(body.token)).status).toBe(404);
  expect((await make(syndic, 30)).status).toBe(404);
});

test('who tries too often from one address waits', async () => {
  const answers = await Promise.all(Array.from({ length: 70 }, () => open('nonsense')));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
});
