import { randomUUID } from 'node:crypto';
import {
  type Answer,
  type Checkpoint,
  type DevicePorts,
  ErrorAnswer,
  enterChange,
  PullAnswer,
  PushAnswer,
  pullPage,
  type SyncedDocument,
  sendJournal,
  type Wire,
} from 'shared-domain/sync';
import { memoryDevice } from 'shared-domain/sync/testing';
import type * as z from 'zod/mini';
import type { TestDevice } from '../test/testing/test-device.ts';
import { indexedJournal } from './indexed-journal.ts';
import type { Ask } from './load.ts';

export type NodeDevice = {
  readonly replica: ReadonlyMap<string, SyncedDocument>;
  /** On this device when it resolves; sent soon. */
  write(document: SyncedDocument): Promise<void>;
  /** Until the server has answered for everything. */
  sent(): Promise<void>;
  /** Until there is nothing more. */
  pull(): Promise<void>;
};

/** The production engine, journal, numbers, batches and all, over HTTP and without a browser. */
export function nodeDevice(signed: TestDevice, ask: Ask): NodeDevice {
  const { organisation } = signed;
  const { ports: memory, replica } = memoryDevice({ device: signed.id, wire: wireOf(signed, ask), seed: 1 });
  const ports: DevicePorts = {
    ...memory,
    journal: indexedJournal(),
    ids: { uuid: randomUUID, rev: randomUUID },
    clock: { now: () => new Date().toISOString() },
  };
  let sending: Promise<void> | null = null;
  let isWaiting = false;
  let checkpoint: Checkpoint | null = null;
  const send = async () => {
    while (isWaiting) {
      isWaiting = false;
      await sendJournal(ports, organisation);
    }
    sending = null;
  };
  return {
    replica,
    async write(document) {
      await enterChange(ports, organisation, { discipline: 'records', document, base: null });
      isWaiting = true;
      // What a person writes goes when the disk has it and the processor is free, not before the next key.
      sending ??= new Promise<void>(setImmediate).then(send);
    },
    async sent() {
      await sending;
    },
    async pull() {
      for (let more = true; more; ) {
        const page = await pullPage(ports, organisation, 'records', checkpoint);
        for (const document of page.documents) replica.set(document.id, document);
        checkpoint = page.checkpoint;
        more = page.more;
      }
    },
  };
}

function wireOf(signed: TestDevice, ask: Ask): Wire {
  const headers = { authorization: `Bearer ${signed.token}` };
  const call = async <T>(schema: z.ZodMiniType<T>, path: string, request: object): Promise<Answer<T>> => {
    const { status, text } = await ask(path, JSON.stringify(request), headers);
    const body: unknown = JSON.parse(text);
    if (status === 200) return { ok: true, value: schema.parse(body) };
    return { ok: false, status, error: ErrorAnswer.parse(body) };
  };
  return {
    pull: (request) => call(PullAnswer as z.ZodMiniType<PullAnswer>, '/api/sync/pull', request),
    push: (request) => call(PushAnswer as z.ZodMiniType<PushAnswer>, '/api/sync/push', request),
  };
}
