import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { wrapDocument } from '../place.ts';
import { buildingScope } from '../scopes.ts';
import { faultyWire } from '../testing/faulty-wire.ts';
import { memoryDevice } from '../testing/memory-device.ts';
import { accountOf, MemoryServer } from '../testing/memory-server.ts';
import { cards, testCatalogue } from '../testing/test-catalogue.ts';
import { enterChange } from './journal.ts';
import type { Change } from './ports.ts';
import { pushRows } from './push-handler.ts';
import { revokeScopes } from './revoke.ts';

const organisation = sampleId(1);
const building = sampleId(10);

const created = (id: number, rev: string) => {
  const body = { building, code: 'c', name: '', number: null, phone: '', ibans: [] };
  const document = wrapDocument(cards, { organisation, id: sampleId(id), body }, rev);
  return { discipline: 'records', document, base: null } as unknown as Change;
};

test('[SYN-28] rows offered together are settled, though each push another discipline drops what was answered', async () => {
  const server = new MemoryServer(testCatalogue);
  const network = faultyWire(server, accountOf(sampleId(2), [buildingScope(building)], ['syndic']));
  const { ports } = memoryDevice({ device: sampleId(50), wire: network.wire, seed: 1 });
  const rows = [created(20, 'r1'), created(21, 'r2')];
  await pushRows(ports, organisation, rows.slice(0, 1));
  network.beforeAnswer = () => revokeScopes(ports, organisation, 'records', [buildingScope(building)]);
  expect(await pushRows(ports, organisation, rows)).toEqual([]);
});

test('[SYN-8] what a tab died before it noted does not undo what was made from it since', async () => {
  const server = new MemoryServer(testCatalogue);
  const network = faultyWire(server, accountOf(sampleId(2), [buildingScope(building)], ['syndic']));
  const { ports } = memoryDevice({ device: sampleId(50), wire: network.wire, seed: 1 });
  const missed = created(20, 'r1');
  const { document } = missed;
  const after = { ...document, rev: 'r2', body: { ...document.body, name: 'later' } };
  await enterChange(ports, organisation, {
    ...{ discipline: 'records', document: after },
    base: { rev: 'r1', body: document.body },
  });
  expect(await pushRows(ports, organisation, [missed])).toEqual([]);
  expect(server.data.documents[sampleId(20)]?.document).toMatchObject({
    rev: 'r2',
    body: { name: 'later', code: 'c' },
  });
  expect(await ports.journal.all(organisation)).toMatchObject([{ revs: ['r1', 'r2'], base: null }]);
});
