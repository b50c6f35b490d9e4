import type { OrganisationStore } from '../../src/sync/ports.ts';
import { chanceOf } from '../chance.ts';
import { deferred } from '../device/deferred.ts';
import { seededSeal } from '../server/seeded-seal.ts';
import { serverProcess } from '../server/server-process.ts';
import type { Call, Happened, Op, Recording } from './recording.ts';
import type { ScratchWorld } from './scratch-world.ts';

/** Leads PostgreSQL through what memory went through, in the same order; says where it answered otherwise. */
export async function replay(world: ScratchWorld, recording: Recording, pageSize: number): Promise<string[]> {
  const happened = recording.happened();
  const needed = new Set(happened.flatMap((one) => (one.is === 'restore' ? [one.backup] : [])));
  await world.restore(0);
  const turns = new Map<Op, ReturnType<typeof turnOf>>();
  for (const { ops } of recording.calls()) for (const op of ops) turns.set(op, turnOf());
  const running = new Map<Call, Promise<string>>();
  const differences: string[] = [];
  for (const one of happened) {
    if (one.is === 'op') await takeTurn(one.op);
    else await follow(world, one, needed);
  }
  for (const [call, answer] of running) {
    const said = await answer;
    if (call.asked && !saysTheSame(said, call.answer))
      differences.push(
        `${call.asked.kind} is answered ${said.slice(0, 300)}, not ${call.answer?.slice(0, 300)}`,
      );
  }
  return differences;

  async function takeTurn(op: Op): Promise<void> {
    const answer = running.get(op.call) ?? begin(op.call);
    running.set(op.call, answer);
    const turn = turns.get(op);
    turn?.begun.resolve();
    // A call that ends before it has asked for all that it asked for in memory says something else, too.
    await Promise.race([turn?.ended.promise, answer]);
  }

  function begin(call: Call): Promise<string> {
    const store = storeFor(world, call, (op) => turns.get(op));
    if (!call.asked) return (call.work?.(store) ?? Promise.resolve()).then(String, String);
    const { kind, caller, text, catalogue } = call.asked;
    const words = [...call.words];
    const next = () => words.shift() ?? 'a word too many';
    const serve = serverProcess({
      ...{ store, catalogue, pageSize, newRev: next },
      seal: { ...seededSeal(chanceOf('')), newNonce: next },
      onBug: (error) => differences.push(String(error)),
    });
    return serve(kind, caller, text);
  }
}

const watermark = /"durable":(\d+)/;

/**
 * A watermark that is published while a write is under way may be in its answer or not: here each write is done at one go,
 * when it stood, so it may say the later one.
 */
function saysTheSame(said: string, inMemory: string | null): boolean {
  if (said === inMemory) return true;
  const [later, earlier] = [watermark.exec(said)?.[1], watermark.exec(inMemory ?? '')?.[1]];
  return Number(later) > Number(earlier) && said.replace(watermark, '') === inMemory?.replace(watermark, '');
}

function turnOf() {
  return { begun: deferred(), ended: deferred() };
}

type Turns = (op: Op) => ReturnType<typeof turnOf> | undefined;

/** Each touch of the store waits until it is its turn, and has the time it had in memory. */
function storeFor(world: ScratchWorld, call: Call, turns: Turns): OrganisationStore {
  let at = 0;
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const op = call.ops[at];
    at += 1;
    if (!op) throw new Error('PostgreSQL is asked for more than memory was');
    const turn = turns(op);
    await turn?.begun.promise;
    try {
      if (!op.stands) throw killed();
      await world.setClock(op.now);
      const done = await work();
      if (op.wasStopped) throw killed();
      return done;
    } finally {
      turn?.ended.resolve();
    }
  };
  return {
    read: (organisation, work) => inTurn(() => world.store.read(organisation, work)),
    write: (organisation, work) => inTurn(() => world.store.write(organisation, work)),
  };
}

function killed(): Error {
  return Object.assign(new Error('killed'), { code: '57P01' });
}

async function follow(
  world: ScratchWorld,
  one: Exclude<Happened, { is: 'op' }>,
  needed: ReadonlySet<number>,
): Promise<void> {
  if (one.is === 'durable') await world.setDurable(one.organisation, one.device, one.n);
  else if (one.is === 'restore') await world.restore(one.backup);
  else if (needed.has(one.backup)) await world.backUp(one.backup);
}
