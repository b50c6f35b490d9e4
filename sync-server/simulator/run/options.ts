import { parseArgs } from 'node:util';
import { type Case, type Fault, faults } from './settings.ts';

type On = 'memory' | 'postgres' | 'edges';

export type Options = {
  readonly seeds: number;
  readonly steps: number;
  readonly from: number;
  readonly workers: number;
  /**
   * memory · postgres: memory, and then PostgreSQL, which must say the same · edges: the client's own data rooms and the
   * whole server, which `e2e/edges` puts together.
   */
  readonly on: On;
  /** Faults that no run has. */
  readonly without: readonly Fault[];
  /** One run, told step by step. */
  readonly replay: Case | null;
  /** Stops at the first failure: for planted bugs, of which one is enough. */
  readonly isFirstEnough: boolean;
};

export function optionsFrom(args: readonly string[], usual = { steps: '500' }): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '1000' },
      steps: { type: 'string', default: usual.steps },
      from: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      without: { type: 'string', default: '' },
      on: { type: 'string', default: 'memory' },
      replay: { type: 'string' },
      first: { type: 'boolean', default: false },
    },
  });
  return {
    seeds: Number(values.seeds),
    steps: Number(values.steps),
    from: Number(values.from),
    workers: Math.max(1, Number(values.workers)),
    on: values.on === 'postgres' || values.on === 'edges' ? values.on : 'memory',
    without: faults.filter((fault) => values.without.split(',').includes(fault)),
    replay: values.replay ? caseFrom(values.replay) : null,
    isFirstEnough: values.first,
  };
}

/** `seed/steps`, and what a shrunk run leaves out: `/without=drop,kill/devices=1,4/skipped=3-9,20-31`. */
export function caseFrom(text: string): Case {
  const [seed, steps, ...rest] = text.split('/');
  const parts = new Map(rest.map((part) => part.split('=') as [string, string]));
  const numbers = (name: string) => parts.get(name)?.split(',').filter(Boolean).map(Number);
  const without = parts
    .get('without')
    ?.split(',')
    .filter((one) => faults.includes(one as Fault)) as Fault[];
  const devices = numbers('devices');
  const skipped = parts.get('skipped')?.split(',').filter(Boolean);
  return {
    seed: Number(seed),
    steps: Number(steps ?? 500),
    ...(without ? { without } : {}),
    ...(devices ? { devices } : {}),
    ...(skipped ? { skipped: skipped.map((one) => one.split('-').map(Number) as [number, number]) } : {}),
  };
}

export function textOf({ seed, steps, without, devices, skipped }: Case): string {
  const parts = [`${seed}`, `${steps}`];
  if (without?.length) parts.push(`without=${without.join()}`);
  if (devices) parts.push(`devices=${devices.join()}`);
  if (skipped?.length) parts.push(`skipped=${skipped.map((one) => one.join('-')).join()}`);
  return parts.join('/');
}
