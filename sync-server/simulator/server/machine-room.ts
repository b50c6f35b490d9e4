import type { Catalogue } from 'shared-domain/sync';
import type { MemoryData } from '../../src/store-memory/data.ts';
import { memoryDatabase } from '../../src/store-memory/database.ts';
import { type Moment, memoryOrganisationStore } from '../../src/store-memory/organisation-store.ts';
import { rowsOfOrganisation } from '../../src/store-memory/rows.ts';
import { lookUp } from '../../src/store-memory/sorted-map.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import type { Chance } from '../chance.ts';
import { organisations } from '../world/cast.ts';
import { type CommittedLog, committedLog } from './committed-log.ts';
import { seededSeal } from './seeded-seal.ts';
import { serverProcess } from './server-process.ts';

export type MachineRoomNeeds = {
  readonly data: MemoryData;
  readonly now: () => Date;
  readonly chance: Chance;
  readonly servers: number;
  readonly pageSize: number;
  readonly catalogue: () => Catalogue;
  /** Whether a write that has worked waits for the schedule before it is committed. */
  readonly isHeld: () => boolean;
  readonly onBug: (error: unknown) => void;
};

type Held = { readonly server: number; go(): void; stop(): void };
type Backup = { readonly data: MemoryData; readonly log: ReturnType<CommittedLog['backup']> };
export type Serve = ReturnType<typeof serverProcess>;
export type MachineRoom = ReturnType<typeof machineRoom>;

/** One database and the servers that stand on it, each of which may be killed at any moment of a write. */
export function machineRoom(needs: MachineRoomNeeds) {
  const database = memoryDatabase({ now: needs.now });
  database.restore(needs.data);
  const log = committedLog();
  const seal = seededSeal(needs.chance.split('nonce'));
  const revs = needs.chance.split('rev');
  let held: Held[] = [];
  let backups: Backup[] = [{ data: needs.data, log: log.backup() }];
  const processes = Array.from({ length: needs.servers }, (_, at) => boot(at));

  function boot(server: number): { readonly serve: Serve; die(): void } {
    const life = { isOver: false };
    const hold = async ({ at, organisation }: Moment): Promise<void> => {
      if (at === 'committed') log.committed(organisation);
      if (at === 'worked' && !life.isOver && needs.isHeld()) {
        await new Promise<void>((go) => held.push({ server, go, stop: go }));
      }
      if (life.isOver) throw Object.assign(new Error('killed'), { code: '57P01' });
    };
    const store = log.overhear(memoryOrganisationStore(database, { hold }));
    const { pageSize, onBug } = needs;
    const serve = serverProcess({
      ...{ store, seal, pageSize, onBug, catalogue: needs.catalogue(), newRev: () => revs.uuid() },
    });
    return {
      serve,
      die: () => {
        life.isOver = true;
      },
    };
  }

  return {
    database,
    log,
    /** As it was before the first step. */
    firstRows: (organisation: string) => {
      const first = lookUp(needs.data.organisations, organisation);
      return first ? rowsOfOrganisation(first) : null;
    },
    /** For who sets rights, beside the servers. */
    office: memoryOrganisationStore(database) as OrganisationStore,
    serve: (server: number): Serve => (processes[server % processes.length] ?? boot(0)).serve,
    isAlive: (serve: Serve) => processes.some((one) => one.serve === serve),
    heads: () => organisations.map((one) => database.head(one)),
    held: () => held.length,
    /** Commits what waits, the one that came first first. */
    release: (): void => held.shift()?.go(),
    /** What its requests were at fails; another one stands in its place, with the program as it now is. */
    kill: (server: number): void => {
      const at = server % processes.length;
      processes[at]?.die();
      const its = held.filter((one) => one.server === at);
      held = held.filter((one) => one.server !== at);
      for (const one of its) one.stop();
      processes[at] = boot(at);
    },
    backUp: (): void => {
      backups.push({ data: database.snapshot(), log: log.backup() });
    },
    /** Counted from the end where it is below zero. */
    restore: (choice: number): void => {
      const backup = backups.at(choice % backups.length);
      if (!backup) return;
      database.restore(backup.data);
      log.restore(backup.log);
    },
    /** The backup was verified: the devices are told, and no older one is ever put back. */
    verify: (choice: number, organisations: readonly string[]): void => {
      const at = choice % backups.length;
      const verified = backups[at];
      if (!verified) return;
      backups = backups.slice(at);
      for (const organisation of organisations) {
        const known = database.rows(organisation)?.devices.map((row) => row.device) ?? [];
        const ended = new Map(
          (verified.log.get(organisation) ?? []).map(({ device, n }) => [device, n] as const),
        );
        for (const device of known) database.setDurable(organisation, device, ended.get(device) ?? 0);
      }
    },
  };
}
