import * as Automerge from '@automerge/automerge/slim';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '../kernel/content-hash.ts';
import { catalogue } from './catalogue.ts';
import type { InboxItem, JournalEntry } from './device/ports.ts';
import type { SyncedDocument } from './document.ts';
import { mergeDrafts, readDraft } from './draft/draft.ts';
import { firstHistory, openHistory } from './draft/history.ts';
import { loadAutomergeFromDisk } from './testing/load-automerge.ts';
import { recordedRows, recordedVersions, recordedWire } from './testing/recorded-release.ts';
import { parseDocument, parseMutation } from './validate.ts';
import {
  ErrorAnswer,
  Poke,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
  protocolVersion,
} from './wire.ts';

beforeAll(loadAutomergeFromDisk);

const versions = recordedVersions();

test('the first release is recorded', () => {
  expect(versions).toContain('v0.1.0');
});

describe.each(versions)('what devices and servers of %s said is understood today', (version) => {
  const wire = recordedWire(version);
  const said = (path: string) =>
    wire.filter((one) => one.path === path && one.request.body && 'json' in one.request.body);
  const asked = (path: string) => said(path).map(({ request }) => jsonOf(request));
  const answered = (path: string) => said(path).filter(({ response }) => response.status === 200);

  test('its protocol is one of the three a server speaks', () => {
    for (const request of [...asked('/api/sync/pull'), ...asked('/api/sync/push')]) {
      const { protocol } = request as { protocol: number };
      expect(protocol).toBeGreaterThan(protocolVersion - 3);
    }
  });

  test('pulls and their answers', () => {
    expect(answered('/api/sync/pull').length).toBeGreaterThan(0);
    for (const request of asked('/api/sync/pull')) PullRequest.parse(request);
    for (const { response } of answered('/api/sync/pull')) PullAnswer.parse(jsonOf(response));
  });

  test('pushes, each mutation of them, and their answers', () => {
    expect(answered('/api/sync/push').length).toBeGreaterThan(0);
    for (const request of asked('/api/sync/push')) {
      const { organisation, mutations } = PushRequest.parse(request);
      for (const mutation of mutations) {
        const { document } = mutation as { document: SyncedDocument };
        const author = { account: accountOf(document), organisation };
        expect(parseMutation(catalogue, mutation, author)).toMatchObject({ ok: true });
      }
    }
    for (const { response } of answered('/api/sync/push')) PushAnswer.parse(jsonOf(response));
  });

  test('refusals of whole requests, and pokes', () => {
    for (const { response } of wire) {
      if (response.status >= 400 && response.body) ErrorAnswer.parse(jsonOf(response));
    }
    const pokes = wire.flatMap(({ response }) =>
      response.body && 'text' in response.body ? pokesIn(response.body.text) : [],
    );
    expect(pokes.length).toBeGreaterThan(0);
    for (const poke of pokes) Poke.parse(poke);
  });

  const documents = documentsOf(version);

  test('every document, of whatever type, is valid and stands in its place', () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents.filter((one) => !one.deleted)) {
      const parsed = parseDocument(catalogue, document, accountOf(document));
      expect(parsed, `${document.type} ${document.id}`).toMatchObject({ ok: true });
    }
  });

  test('a submission still has the hash that its approval names', () => {
    const submissions = documents.filter(({ type }) => type === 'submittedInvoice');
    expect(submissions.length).toBeGreaterThan(0);
    for (const { body } of submissions) expect(contentHash(body.content)).toBe(body.contentHash);
  });

  test('a draft still has its revision and content, and began with the first change of its type', () => {
    const drafts = documents.filter(({ crdt, deleted }) => crdt && !deleted);
    expect(drafts.length).toBeGreaterThan(0);
    for (const { type, version: written, crdt = '', rev, heads, body } of drafts) {
      const definition = catalogue.get(type);
      if (definition?.discipline !== 'drafts') throw new Error(`${type} is no draft any more`);
      const read = readDraft(definition, crdt);
      expect(read).toMatchObject({ ok: true, value: { rev, heads } });
      expect(mergeDrafts(definition, crdt, crdt)).toMatchObject({ ok: true, value: { rev } });
      if (written !== definition.version) continue;
      expect(read).toMatchObject({ ok: true, value: { body } });
      expect(changesIn(crdt)).toContain(Automerge.getHeads(firstHistory(definition))[0]);
    }
  });
});

function jsonOf({ body }: { readonly body: unknown }): unknown {
  return (body as { json: unknown }).json;
}

/** Everything that was on the wire or on a device: as it stands, as it was sent, and what it was changed from. */
function documentsOf(version: string): SyncedDocument[] {
  const pulled = recordedWire(version)
    .filter(({ path, response }) => path === '/api/sync/pull' && response.status === 200)
    .flatMap(({ response }) => (jsonOf(response) as { documents: SyncedDocument[] }).documents);
  const kept = recordedRows<SyncedDocument & { _deleted: boolean }>(
    version,
    /--(records|drafts|facts|commands)$/,
    'docs',
  )
    .filter(({ rev }) => rev !== '')
    .map(syncedOf);
  const entries = recordedRows<JournalEntry>(version, /^koprogo-journal-/, 'entries');
  const inbox = recordedRows<InboxItem>(version, /^koprogo-journal-/, 'inbox');
  const written = [...entries.map(({ document }) => document), ...inbox.map(({ mine }) => mine)];
  const masters = [...entries.map(({ answer }) => answer?.master), ...inbox.map(({ master }) => master)];
  const bases = entries.flatMap(({ document, base }) => (base ? [{ ...document, ...base }] : []));
  return [...pulled, ...kept, ...written, ...masters.filter((one) => !!one), ...bases];
}

/** The envelope without what RxDB adds of its own. */
function syncedOf(kept: SyncedDocument & { readonly _deleted: boolean | string }): SyncedDocument {
  const { organisation, id, type, scope, building, subject, sort, rev, version, body, crdt, heads } = kept;
  const deleted = kept._deleted === true || kept._deleted === '1';
  const drafted = { ...(crdt !== undefined && { crdt }), ...(heads !== undefined && { heads }) };
  return { organisation, id, type, scope, building, subject, sort, rev, version, deleted, body, ...drafted };
}

/** Whom a document in a person's own scope belongs to; elsewhere the author does not count. */
function accountOf({ scope }: SyncedDocument): string {
  return scope.startsWith('person:') ? scope.slice('person:'.length) : '';
}

function pokesIn(stream: string): unknown[] {
  return [...stream.matchAll(/^event: poke\ndata: (.+)$/gm)].map(([, data = '']) => JSON.parse(data));
}

function changesIn(crdt: string): string[] {
  const opened = openHistory(crdt);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return Automerge.getAllChanges(opened.value).map((change) => Automerge.decodeChange(change).hash ?? '');
}
