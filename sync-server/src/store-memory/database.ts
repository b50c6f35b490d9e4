import type { HeadToken } from 'shared-domain/sync';
import { auditHash, firstHash } from '../sync/audit-chain.ts';
import { bigintIn, refusedBy, textIn, uuidIn } from './columns.ts';
import { type Account, emptyOrganisation, keyOf, type MemoryData, type OrganisationData } from './data.ts';
import { changeDevice } from './mutations.ts';
import { organisationLocks } from './organisation-lock.ts';
import { type OrganisationRows, rowsOfOrganisation } from './rows.ts';
import { insert, lookUp, valuesOf } from './sorted-map.ts';

export type MemoryDatabase = ReturnType<typeof memoryDatabase>;

/** What a PostgreSQL with all our migrations holds, as one value. Several servers may stand on one. */
export function memoryDatabase({ now }: { readonly now: () => Date }) {
  let data: MemoryData = { accounts: null, organisations: null };
  let incarnation = 0;
  const organisationOf = (id: string) => lookUp(data.organisations, uuidIn(id)) ?? null;
  const keep = (organisation: OrganisationData) => {
    data = { ...data, organisations: insert(data.organisations, organisation.id, organisation) };
  };
  return {
    now,
    /** A lock per organisation, of all servers together. */
    alone: organisationLocks(),
    /** All of it at this moment: for a reader, or for a backup. */
    snapshot: (): MemoryData => data,
    /** As a backup is put back: what transactions were doing meanwhile is gone with what stood. */
    restore: (backup: MemoryData): void => {
      data = backup;
      incarnation += 1;
    },
    incarnation: () => incarnation,
    accounts: () => data.accounts,
    organisation: organisationOf,
    /** Makes what a transaction did stand; not where the data was put back under it. */
    commit: (organisation: OrganisationData, since: number): void => {
      if (since !== incarnation) throw refusedBy('57P01');
      keep(withWatermarks(organisation, organisationOf(organisation.id)));
    },
    /** Also gives a known account its new name. */
    saveAccount: ({ id, name }: Account): void => {
      const account = { id: uuidIn(id), name: textIn(name) };
      data = { ...data, accounts: insert(data.accounts, account.id, account) };
    },
    createOrganisation: (id: string, by: string | null, nonce: string): void => {
      if (organisationOf(id)) throw refusedBy('23505');
      keep(foundOrganisation(uuidIn(id), by, nonce, now()));
    },
    /** Mutations of the device up to that number are in a verified backup. */
    setDurable: (organisation: string, device: string, durable: number): void => {
      const found = organisationOf(organisation);
      if (found) keep(changeDevice(found, device, { durable: bigintIn(durable) }));
    },
    head: (organisation: string): HeadToken | null => organisationOf(organisation)?.head ?? null,
    rows: (organisation: string): OrganisationRows | null => {
      const found = organisationOf(organisation);
      return found && rowsOfOrganisation(found);
    },
  };
}

/** A watermark is a column of its own: what was published while a write was under way is not written over by it. */
function withWatermarks(written: OrganisationData, standing: OrganisationData | null): OrganisationData {
  let { devices } = written;
  if (devices === standing?.devices) return written;
  for (const { device, durable } of valuesOf(standing?.devices ?? null)) {
    const row = lookUp(devices, device);
    if (row && row.durable !== durable) devices = insert(devices, device, { ...row, durable });
  }
  return { ...written, devices };
}

/** The first link of its chain is its own creation. */
function foundOrganisation(id: string, by: string | null, nonce: string, now: Date): OrganisationData {
  const link = {
    seq: 1,
    at: now.toISOString(),
    account: by,
    device: null,
    action: 'organisation.created',
    detail: {},
    previousHash: firstHash(id),
  };
  const hash = auditHash(link);
  const organisation = emptyOrganisation(id, { epoch: 1, nonce, seq: 1, changeId: hash });
  return { ...organisation, audit: insert(organisation.audit, keyOf(1), { ...link, hash }) };
}
