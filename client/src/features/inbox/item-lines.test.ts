import { owners } from 'shared-domain/ownership';
import { type InboxItem, wrapDocument } from 'shared-domain/sync';
import { expect, test } from 'vitest';
import { ageOf, itemLines, nameOfBody, waysOut } from './item-lines.ts';

const { body } = owners.sample;
const document = (changes: Partial<typeof body>) =>
  wrapDocument(
    owners,
    { ...owners.sample, body: { ...body, ...changes } },
    '1',
  ) as unknown as InboxItem['mine'];

const conflict: InboxItem = {
  id: 'm1',
  organisation: owners.sample.organisation,
  building: body.building,
  discipline: 'records',
  documentType: 'owner',
  documentId: owners.sample.id,
  refusal: { code: 'sync.conflict' },
  fields: ['email'],
  mine: document({ email: 'mine@example.be', phone: '1' }),
  master: document({ email: 'theirs@example.be', phone: '2' }),
  at: '2026-11-20T10:02:00.000Z',
  state: 'open',
};

test('a conflict shows both versions of what is in dispute, and nothing else', () => {
  expect(itemLines(conflict)).toEqual([
    { field: 'email', mine: 'mine@example.be', theirs: 'theirs@example.be' },
  ]);
  expect(waysOut(conflict)).toEqual({ again: 'inbox.keepMine', away: 'inbox.keepTheirs' });
});

test('a refusal shows everything that was typed, without the system’s own names', () => {
  const refused = { ...conflict, fields: [], master: null };
  expect(itemLines(refused).map(({ field }) => field)).toEqual([
    'party',
    'language',
    'email',
    'phone',
    'address',
  ]);
  expect(itemLines(refused)[0]?.theirs).toBeUndefined();
  expect(waysOut(refused).again).toBe('inbox.tryAgain');
  expect(waysOut({ ...refused, discipline: 'drafts' }).again).toBe('inbox.toNewDraft');
});

test('a submission is shown by the invoice inside it', () => {
  const content = { supplierName: 'Lift SA', number: 'F12', total: 100 };
  const refused = { ...conflict, fields: [], mine: { ...conflict.mine, body: { draftId: 'x', content } } };
  expect(itemLines(refused).map(({ field }) => field)).toEqual(['supplierName', 'number', 'total']);
  expect(nameOfBody({ content })).toBe('Lift SA F12');
});

test('an entry by hand is shown by what happened', () => {
  const event = { is: 'privateCost', ownerId: 'x', amount: 4_500, label: '' };
  const body = { building: 'b', on: '2026-11-12', description: 'Clé', pages: [], event };
  const refused = { ...conflict, fields: [], mine: { ...conflict.mine, body } };
  expect(itemLines(refused).map(({ field }) => field)).toEqual([
    'on',
    'description',
    'pages',
    'amount',
    'label',
  ]);
});

test.each([
  [{ party: { is: 'person', firstName: 'An', lastName: 'Peeters' } }, 'An Peeters'],
  [{ code: 'A', name: 'Générale' }, 'A Générale'],
  [{ number: '2B' }, '2B'],
  [{ submissionId: 'x' }, ''],
])('%j is called « %s »', (named, name) => {
  expect(nameOfBody(named)).toBe(name);
});

test.each([
  ['2026-11-20T11:59:30Z', 'inbox.sinceMinutes', 0],
  ['2026-11-20T10:02:00Z', 'inbox.sinceHours', 1],
  ['2026-11-17T10:02:00Z', 'inbox.sinceDays', 3],
  ['2026-11-21T00:00:00Z', 'inbox.sinceMinutes', 0],
])('what was typed at %s waits %s %i', (at, text, count) => {
  expect(ageOf(at, '2026-11-20T12:00:00Z')).toEqual({ text, count });
});
