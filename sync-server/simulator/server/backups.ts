import type { MemoryData } from '../../src/store-memory/data.ts';
import type { MemoryDatabase } from '../../src/store-memory/database.ts';
import type { Recording } from '../postgres/recording.ts';
import type { CommittedLog } from './committed-log.ts';

type Backup = {
  readonly number: number;
  readonly data: MemoryData;
  readonly log: ReturnType<CommittedLog['backup']>;
};
type Kept = {
  readonly database: MemoryDatabase;
  readonly log: CommittedLog;
  readonly recording: Recording | null;
};

/** The backups of one database; the first is of the first day. */
export function backupsOf({ database, log, recording }: Kept, first: MemoryData) {
  let count = 0;
  let backups: Backup[] = [{ number: count, data: first, log: log.backup() }];
  const setDurable = (organisation: string, device: string, n: number): void => {
    database.setDurable(organisation, device, n);
    recording?.note({ is: 'durable', organisation, device, n });
  };
  return {
    backUp: (): void => {
      count += 1;
      backups.push({ number: count, data: database.snapshot(), log: log.backup() });
      recording?.note({ is: 'backUp', backup: count });
    },
    /** Counted from the end where it is below zero. */
    restore: (choice: number): void => {
      const backup = backups.at(choice % backups.length);
      if (!backup) return;
      database.restore(backup.data);
      log.restore(backup.log);
      recording?.note({ is: 'restore', backup: backup.number });
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
        for (const device of known) setDurable(organisation, device, ended.get(device) ?? 0);
      }
    },
  };
}
