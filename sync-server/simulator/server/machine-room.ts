import type { Catalogue } from 'shared-domain/sync';
import type { MemoryData } from '../../src/store-memory/data.ts';
import { type MemoryDatabase, memoryDatabase } from '../../src/store-memory/database.ts';
import { type Moment, memoryOrganisationStore } from '../../src/store-memory/organisation-store.ts';
import { rowsOfOrganisation } from '../../src/store-memory/rows.ts';
import { lookUp } from '../../src/store-memory/sorted-map.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import type { Chance } from '../chance.ts';
import type { Recording } from '../postgres/recording.ts';
import { organisations } from '../world/cast.ts';
import { backupsOf } from './backups.ts';
import { committedLog } from './committed-log.ts';
import { seededSeal } from './seeded-seal.ts';
import { type ServerNeeds, serverProcess } from './server-process.ts';

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
  /** Written down for another database; null: nobody asks for it. */
  readonly recording: Recording | null;
};

type Held = { readonly server: number; go(): void; stop(): void };
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
  const { recording } = needs;
  const word = (one: string): string => recording?.word(one) ?? one;
  const overheard = (store: OrganisationStore) => recording?.overhear(store) ?? store;
  const processes = Array.from({ length: needs.servers }, (_, at) => boot(at));

  function boot(server: number): { readonly serve: Serve; die(): void } {
    const life = { isOver: false };
    const hold = async ({ at, organisation }: Moment): Promise<void> => {
      recording?.moment({ at, organisation });
      if (at === 'committed') log.committed(organisation);
      if (at === 'worked' && !life.isOver && needs.isHeld()) {
        await new Promise<void>((go) => held.push({ server, go, stop: go }));
      }
      if (life.isOver) throw Object.assign(new Error('killed'), { code: '57P01' });
    };
    const { pageSize, onBug } = needs;
    const serve = recordedServer(recording, {
      ...{ pageSize, onBug, catalogue: needs.catalogue() },
      store: log.overhear(overheard(memoryOrganisationStore(database, { hold }))),
      newRev: () => word(revs.uuid()),
      seal: { ...seal, newNonce: () => word(seal.newNonce()) },
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
    office: officeOf(database, recording),
    recording,
    serve: (server: number): Serve => (processes[server % processes.length] ?? boot(0)).serve,
    isAlive: (serve: Serve) => processes.some((one) => one.serve === serve),
    lastN: (organisation: string, device: string): number =>
      database.rows(organisation)?.devices.find((one) => one.device === device)?.lastN ?? 0,
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
    ...backupsOf({ database, log, recording }, needs.data),
  };
}

/** A server whose requests are written down, if anybody asks for it. */
function recordedServer(recording: Recording | null, needs: ServerNeeds): Serve {
  const serve = serverProcess(needs);
  if (!recording) return serve;
  const { catalogue } = needs;
  return (kind, caller, text) =>
    recording.within({ asked: { kind, caller, text, catalogue }, work: null }, async (call) => {
      call.answer = await serve(kind, caller, text);
      return call.answer;
    });
}

function officeOf(database: MemoryDatabase, recording: Recording | null): Pick<OrganisationStore, 'write'> {
  if (!recording) return memoryOrganisationStore(database);
  const store = recording.overhear(
    memoryOrganisationStore(database, { hold: (moment) => recording.moment(moment) }),
  );
  return {
    write: (organisation, work) =>
      recording.within({ asked: null, work: (other) => other.write(organisation, work) }, () =>
        store.write(organisation, work),
      ),
  };
}
