import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitsOf } from './cluster-facts.ts';
import type { Manifest } from './manifest.ts';
import type { Bench, Until } from './replay.ts';

/**
 * Whoever can write where the backups lie can forge a copy, for which the public key is enough. What its
 * postgresql.auto.conf has PostgreSQL run, load or write to is set here: the command line comes before every file.
 */
const nothingRuns = {
  archive_mode: 'off',
  archive_command: '',
  archive_library: '',
  archive_cleanup_command: '',
  recovery_end_command: '',
  primary_conninfo: '',
  ssl: 'off',
  ssl_passphrase_command: '',
  shared_preload_libraries: '',
  session_preload_libraries: '',
  local_preload_libraries: '',
  jit: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
  external_pid_file: '',
};

/** Before what the copy has set for a database or a role, which would come before the command line. */
export const sessionOptions = '-c session_preload_libraries= -c local_preload_libraries= -c jit=off';

export function replaySettings(bench: Bench, manifest: Manifest, until: Until, timeline: string): string[] {
  const { cluster, wal, socket } = bench;
  const hba = join(wal, 'pg_hba.conf');
  const config = join(wal, 'postgresql.conf');
  writeFileSync(hba, 'local all all trust\n', { mode: 0o644 });
  writeFileSync(config, '', { mode: 0o644 });
  const values: Record<string, string> = {
    ...limitsOf(manifest),
    ...nothingRuns,
    config_file: config,
    hba_file: hba,
    listen_addresses: '',
    unix_socket_directories: socket,
    restore_command: `cp "${wal}/%f" "%p"`,
    recovery_target_timeline: timeline,
    // One that is asked nothing on its way need not have the limits of the original, which may have grown since.
    hot_standby: until.is === 'pause' ? 'on' : 'off',
    log_min_messages: 'warning',
    log_error_verbosity: 'terse',
    log_startup_progress_interval: '10s',
    ...target(manifest, until),
  };
  return ['-D', cluster, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function target({ wal }: Manifest, until: Until): Record<string, string> {
  switch (until.is) {
    case 'pause':
      return { recovery_target_name: wal.mark, recovery_target_action: 'pause' };
    case 'mark':
      return { recovery_target_name: wal.mark, recovery_target_action: 'promote' };
    case 'instant':
      return { recovery_target_time: until.at, recovery_target_action: 'promote' };
    case 'end':
      return {};
  }
}
