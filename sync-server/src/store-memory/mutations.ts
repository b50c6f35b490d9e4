import { invariant } from 'shared-domain/kernel';
import type { Answered, Device } from '../sync/ports.ts';
import { bigintIn, refusedBy, textIn, uuidIn } from './columns.ts';
import { type AnswerRow, type DeviceRow, keyOf, type MemoryData, type OrganisationData } from './data.ts';
import { insert, lookUp } from './sorted-map.ts';

export function readDevice(data: OrganisationData, id: string): Device | null {
  const row = lookUp(data.devices, uuidIn(id));
  return row ? deviceOf(row) : null;
}

/** A device belongs to the account that used it first. */
export function bindDevice(
  data: OrganisationData,
  accounts: MemoryData['accounts'],
  id: string,
  account: string,
): OrganisationData {
  const [device, by] = [uuidIn(id), uuidIn(account)];
  if (lookUp(data.devices, device)) return data;
  if (!lookUp(accounts, by)) throw refusedBy('23503');
  const row: DeviceRow = { device, account: by, lastN: 0, durable: 0 };
  return { ...data, devices: insert(data.devices, device, row) };
}

export function knownDevice(data: OrganisationData, id: string): Device {
  const device = readDevice(data, id);
  invariant(device, 'a device that was bound is known');
  return device;
}

export function changeDevice(
  data: OrganisationData,
  id: string,
  change: Partial<Pick<Device, 'lastN' | 'durable'>>,
): OrganisationData {
  const device = uuidIn(id);
  const row = lookUp(data.devices, device);
  return row ? { ...data, devices: insert(data.devices, device, { ...row, ...change }) } : data;
}

export function answeredBefore(
  data: OrganisationData,
  id: string,
  numbers: readonly number[],
): ReadonlyMap<number, Answered> {
  const device = uuidIn(id);
  const found = new Map<number, Answered>();
  for (const n of numbers.map(bigintIn)) {
    const row = lookUp(data.answers, keyOf(device, n));
    if (row) found.set(n, answerOf(row));
  }
  return found;
}

export function knownMutations(data: OrganisationData, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map(uuidIn).filter((id) => lookUp(data.known, id) !== undefined));
}

export function recordAnswer(data: OrganisationData, id: string, answer: Answered): OrganisationData {
  const row = answerRowOf(uuidIn(id), answer);
  const key = keyOf(row.device, row.n);
  if (lookUp(data.answers, key) || (row.mutation && lookUp(data.known, row.mutation)))
    throw refusedBy('23505');
  if (!lookUp(data.devices, row.device)) throw refusedBy('23503');
  return {
    ...data,
    answers: insert(data.answers, key, row),
    known: row.mutation ? insert(data.known, row.mutation, row.mutation) : data.known,
  };
}

function answerRowOf(device: string, answer: Answered): AnswerRow {
  return {
    ...answer,
    device,
    n: bigintIn(answer.n),
    seq: bigintIn(answer.seq),
    mutation: answer.mutation === null ? null : uuidIn(answer.mutation),
    documentId: textIn(answer.documentId),
    refusal: answer.refusal && JSON.parse(JSON.stringify(answer.refusal)),
    fields: answer.fields?.map(textIn) ?? null,
  };
}

function answerOf({ device: _device, ...answer }: AnswerRow): Answered {
  return answer;
}

function deviceOf({ account, lastN, durable }: DeviceRow): Device {
  return { account, lastN, durable };
}
