import { blankTombstone } from 'shared-domain/sync';
import * as tools from 'shared-domain/sync/draft';
import { loadAutomergeFromDisk, noteDrafts } from 'shared-domain/sync/testing';
import { beforeAll, expect, test } from 'vitest';
import { draftSession } from './draft-session.ts';

beforeAll(async () => {
  await loadAutomergeFromDisk();
});

function opened() {
  let actors = 0;
  const newActor = () => String(++actors).padStart(32, '0');
  const { organisation, id, body } = noteDrafts.sample;
  const made = tools.createDraft(noteDrafts, newActor(), (draft) => draft.set(['building'], body.building));
  const stored = tools.wrapDraft(noteDrafts, { organisation, id }, made);
  const session = draftSession({ tools, definition: noteDrafts as never, newActor }, stored);
  return { session, stored };
}

test('what was typed while the draft went reaches the journal once, for the server to refuse and the inbox to keep', () => {
  const { session, stored } = opened();
  session.edit((draft) => draft.set(['note'], 'The lift again'));
  session.take({ ...stored, deleted: true, body: {} });
  expect(session.held.get()).toBeNull();
  const written = session.toStore(blankTombstone(stored));
  expect(written?.body).toMatchObject({ note: 'The lift again' });
  expect(session.toStore(blankTombstone(stored))).toBeNull();
});

test('a draft that went with nothing new in it stays away', () => {
  const { session, stored } = opened();
  expect(session.toStore(blankTombstone(stored))).toBeNull();
  expect(session.held.get()).toBeNull();
});
