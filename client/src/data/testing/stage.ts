import { suppliers } from 'shared-domain/payables';
import { type FactDefinition, type RecordDefinition, wrapDocument } from 'shared-domain/sync';
import { beforeEach, expect } from 'vitest';
import { allSent, type TestDevice, testDevice } from './test-device.ts';
import { building, organisation, TestServer } from './test-server.ts';

export const anna = '00000000-0000-7000-8000-0000000000a1';
export const bert = '00000000-0000-7000-8000-0000000000b1';
export const supplier = { ...suppliers.sample.body, createdOn: '2024-02-01' };

export type Stage = {
  readonly server: TestServer;
  /** A device nobody is signed in on. */
  device(): Promise<TestDevice>;
  /** A device of its own, with everything here. */
  signedIn(email?: string): Promise<TestDevice>;
  /** The same browser once more. */
  reopened(device: TestDevice): Promise<TestDevice>;
  /** One that came about otherwise. */
  also(device: Promise<TestDevice>): Promise<TestDevice>;
  /** The server has it, from somebody else. */
  put<Body extends object>(
    definition: RecordDefinition<string, Body> | FactDefinition<string, Body>,
    id?: string,
    body?: Body,
  ): void;
  /** The server has so many suppliers. */
  seed(count: number): void;
};

/**
 * Before each test another server, with the syndics Anna and Bert; after it every device is closed, and none of them met
 * a bug.
 */
export function stage(): Stage {
  let server: TestServer;
  let devices: TestDevice[] = [];
  beforeEach(() => {
    server = new TestServer();
    devices = [];
    server.addSyndic('anna@example.be', anna);
    server.addSyndic('bert@example.be', bert);
    return async () => {
      for (const device of devices) await device.data.close();
      const bugs = devices.flatMap((device) => device.bugs);
      expect(
        bugs.map((bug) => `${bug} ${JSON.stringify(bug).slice(0, 900)} ${(bug as Error).stack}`),
      ).toEqual([]);
    };
  });
  const also = async (coming: Promise<TestDevice>) => {
    const device = await coming;
    devices.push(device);
    return device;
  };
  const put: Stage['put'] = (definition, id = definition.sample.id, body = definition.sample.body) =>
    server.sync.put(wrapDocument(definition, { organisation, id, body }, `seed-${id}`.slice(0, 64)) as never);
  return {
    get server() {
      return server;
    },
    device: () => also(testDevice(server)),
    async signedIn(email = 'anna@example.be') {
      const device = await also(testDevice(server));
      expect(await device.data.signIn(email, 'secret')).toMatchObject({ ok: true });
      await allSent(device.data);
      return device;
    },
    reopened: (device) => also(device.reopen()),
    also,
    put,
    seed(count) {
      for (let at = 0; at < count; at += 1) {
        const id = `00000000-0000-7000-8000-${String(100_000 + at).padStart(12, '0')}`;
        put(suppliers, id, { ...supplier, name: `Firme ${at}` });
      }
    },
  };
}

/** Begins an invoice on that device, and gives its draft's id. */
export async function beginsInvoice({ data }: TestDevice): Promise<string> {
  const made = await data.actions.createDraft('invoiceDraft', organisation, (draft) => {
    draft.set(['building'], building);
    draft.set(['createdOn'], '2026-11-05T07:41:12.000Z');
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.id;
}

export const suppliersOn = ({ data }: TestDevice) => data.documents('supplier', { organisation });
