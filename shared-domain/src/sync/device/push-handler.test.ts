import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { wrapDocument } from '../place.ts';
import { buildingScope } from '../scopes.ts';
import { faultyWire } from '../testing/faulty-wire.ts';
import { memoryDevice } from '../testing/memory-device.ts';
import { accountOf, MemoryServer } from '../testing/memory-server.ts';
import { cards, testCatalogue } from '../testing/test-catalogue.ts';
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
