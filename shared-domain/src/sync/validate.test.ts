import { describe, expect, test } from 'vitest';
import { sampleId } from '../kernel/sample-id.ts';
import { wrapCommand, wrapDocument } from './place.ts';
import { preferences } from './preferences/preferences.definition.ts';
import { preferencesIdOf } from './preferences/preferences.ts';
import { noteDrafts } from './testing/note-draft.ts';
import { type Card, cards, markCard, marks, testCatalogue } from './testing/test-catalogue.ts';
import { parseMutation } from './validate.ts';
import { PushRequest } from './wire.ts';

const author = { account: sampleId(2), organisation: sampleId(1) };
const body: Card = { building: sampleId(10), code: 'c', name: 'n', number: null, phone: '', ibans: [] };
const document = wrapDocument(cards, { organisation: author.organisation, id: sampleId(20), body }, 'r1');
const mutation = (over: object = {}, more: object = {}) => ({
  n: 1,
  id: sampleId(90),
  discipline: 'records',
  document: { ...document, ...over },
  base: null,
  ...more,
});
const refusalOf = (raw: unknown, catalogue = testCatalogue) => {
  const parsed = parseMutation(catalogue, raw, author);
  return parsed.ok ? null : parsed.refusal;
};

test('[SYN-1] every document wears the same envelope, with nothing beside it', () => {
  expect(refusalOf(mutation())).toBeNull();
  expect(refusalOf(mutation({ surprise: 1 }))?.code).toBe('sync.malformed');
  expect(refusalOf(mutation({}, { n: 0 }))).toEqual({ code: 'sync.malformed', params: { field: 'n' } });
  expect(refusalOf({})?.code).toBe('sync.malformed');
  expect(refusalOf(null)?.code).toBe('sync.malformed');
});

test('[SYN-2] facts are written by the server alone', () => {
  const fact = {
    ...marks.sample,
    ...document,
    type: 'mark',
    version: 1,
    id: marks.sample.id,
    body: marks.sample.body,
  };
  expect(refusalOf(mutation(fact))?.code).not.toBeNull();
  expect(refusalOf(mutation({}, { discipline: 'facts' }))?.code).toBe('sync.malformed');
  expect(refusalOf(mutation({}, { discipline: 'drafts' }))?.code).toBe('sync.unknownType');
});

describe('[SYN-3] a body is strict for the version it declares', () => {
  test.each<[string, object, string, string | number]>([
    ['an unknown field', { body: { ...body, surprise: 1 } }, 'sync.malformed', ''],
    ['a wrong type', { body: { ...body, ibans: ['BE', 7] } }, 'sync.malformed', 'ibans.1'],
    ['a type nobody defined', { type: 'invoiceX' }, 'sync.unknownType', ''],
    ['a rule of the type', { body: { ...body, name: 'forbidden' } }, 'sync.notAllowed', ''],
  ])('[SYN-3] %s is refused', (_, over, code, field) => {
    const refusal = refusalOf(mutation(over));
    expect(refusal?.code).toBe(code);
    if (field) expect(refusal?.params).toEqual({ field });
  });

  test('[SYN-3] the schema of an area names its own refusals', () => {
    const id = preferencesIdOf(author.account);
    const own = { account: author.account, language: 'fr' as const, building: null };
    const sent = wrapDocument(preferences, { organisation: author.organisation, id, body: own }, 'r1');
    const catalogue = new Map([['preferences', preferences as never]]);
    expect(refusalOf(mutation(sent), catalogue)).toBeNull();
    expect(refusalOf(mutation({ ...sent, body: { ...own, language: 'it' } }), catalogue)?.params).toEqual({
      field: 'language',
    });
  });

  test('[SYN-3] a name that would change every object goes no further', () => {
    const raw = JSON.parse(
      JSON.stringify(mutation()).replace('"name":"n"', '"name":"n","__proto__":{"isAdmin":true}'),
    );
    const parsed = parseMutation(testCatalogue, raw, author);
    expect(parsed.ok && parsed.value.document.body).toEqual(body);
    expect(JSON.stringify(parsed)).not.toContain('isAdmin');
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });
});

describe('[SYN-4] a document stands where its body puts it', () => {
  test.each<[string, object]>([
    ['scope', { scope: `building:${sampleId(11)}` }],
    ['building', { building: sampleId(11) }],
    ['sort', { sort: 'zzz' }],
    ['subject', { subject: 'x' }],
  ])('[SYN-4] a %s of the sender’s choice is refused', (field, over) => {
    expect(refusalOf(mutation(over))).toEqual({ code: 'sync.misplaced', params: { field } });
  });

  test('[SYN-4] another organisation is not found, and names of facts are not taken', () => {
    expect(refusalOf(mutation({ organisation: sampleId(9) }))?.code).toBe('sync.notFound');
    expect(refusalOf(mutation({ id: `${sampleId(30)}.mark` }))?.code).toBe('sync.malformed');
    expect(refusalOf(mutation({ id: 'nonsense' }))?.code).toBe('sync.malformed');
  });

  test('[SYN-4] a command is its author’s own', () => {
    const given = { account: author.account, at: '2026-03-31T22:05:00.000Z', rev: 'c1' };
    const placed = { ...markCard.sample, organisation: author.organisation };
    const command = wrapCommand(markCard, placed, given);
    const commands = (over: object) => mutation({ ...command, ...over }, { discipline: 'commands' });
    expect(refusalOf(commands({}))).toBeNull();
    expect(refusalOf(commands({ scope: `person:${sampleId(3)}` }))?.code).toBe('sync.misplaced');
    expect(refusalOf(commands({ deleted: true }))?.code).toBe('sync.malformed');
  });
});

describe('[SYN-5] versions', () => {
  const { phone: _, ...old } = body;

  test('[SYN-5] an older body and its base are lifted to ours', () => {
    const raw = mutation(
      { version: 1, body: old },
      { base: { rev: 'r0', body: { ...old, name: 'before' } } },
    );
    const parsed = parseMutation(testCatalogue, raw, author);
    expect(parsed.ok && parsed.value.document).toMatchObject({ version: 2, body: { phone: '' } });
    expect(parsed.ok && parsed.value.mutation.base).toEqual({
      rev: 'r0',
      body: { ...old, name: 'before', phone: '' },
    });
  });

  test('[SYN-5] a newer one is refused, and its author’s work kept', () => {
    expect(refusalOf(mutation({ version: 3 }))).toEqual({
      code: 'sync.versionUnknown',
      params: { type: 'card', version: 3 },
    });
  });
});

test('[SYN-6] one mutation that is malformed does not refuse its neighbours', () => {
  const request = { protocol: 1, device: sampleId(50), organisation: sampleId(1), head: null };
  expect(PushRequest.safeParse({ ...request, mutations: [null, 'nonsense', mutation()] }).success).toBe(true);
  expect(PushRequest.safeParse({ ...request, mutations: [] }).success).toBe(false);
});

test('[SYN-18] a removal says which record goes, and no more', () => {
  const parsed = parseMutation(testCatalogue, mutation({ deleted: true, body: { anything: 1 } }), author);
  expect(parsed.ok && parsed.value.document.body).toEqual({});
});

test('[SYN-5] a body of a version nobody can lift any more is refused, and so is such a base', () => {
  const { migrations: _, ...unlifted } = cards;
  const catalogue = new Map([['card', unlifted as never]]);
  const { phone: __, ...old } = body;
  const refusal = { code: 'sync.versionUnknown', params: { type: 'card', version: 1 } };
  expect(refusalOf(mutation({ version: 1, body: old }), catalogue)).toEqual(refusal);
  const removal = mutation({ version: 1, deleted: true, body: {} }, { base: { rev: 'r0', body: old } });
  expect(refusalOf(removal, catalogue)).toEqual(refusal);
});

test('[SYN-3] a draft that is pushed brings its history; one that is removed need not', () => {
  const { crdt: _, ...draft } = wrapDocument(
    noteDrafts as never,
    { ...noteDrafts.sample, organisation: author.organisation } as never,
    'r1',
  ) as { crdt?: string };
  const drafts = (over: object) => refusalOf(mutation({ ...draft, ...over }, { discipline: 'drafts' }));
  expect(drafts({})).toEqual({ code: 'sync.malformed', params: { field: 'crdt' } });
  expect(drafts({ crdt: '' })).toEqual({ code: 'sync.malformed', params: { field: 'crdt' } });
  expect(drafts({ deleted: true })).toBeNull();
  expect(drafts({ crdt: 'AAAA' })).toBeNull();
});
