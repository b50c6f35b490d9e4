import 'fake-indexeddb/auto';
import { type ImportPlan, planImport, readBuilding, readTable } from 'shared-domain/ownership/import';
import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { stage } from '../../data/testing/stage.ts';
import { allSent, type TestDevice, until } from '../../data/testing/test-device.ts';
import { building, organisation } from '../../data/testing/test-server.ts';
import { newId, today } from '../../platform/index.ts';
import { carryOut, stepCount } from './carry-out.ts';

const on = stage();
const choice = { organisation, id: building, name: 'Les Tilleuls' };

function documentsOn<Type extends 'lot' | 'owner' | 'ownership' | 'allocationKey'>(
  { data }: TestDevice,
  type: Type,
  count: number,
): Promise<readonly Shown<Type>[]> {
  const found = until(data.documents(type, { organisation, building }), (all) => all?.length === count);
  return found as Promise<readonly Shown<Type>[]>;
}

/** What the device would plan, once so many lots are on it. */
async function planOn(device: TestDevice, text: string, count: number): Promise<ImportPlan> {
  const held = count === 0 ? 0 : count;
  const [lots, owners, ownerships, keys] = await Promise.all([
    documentsOn(device, 'lot', held),
    documentsOn(device, 'owner', held),
    documentsOn(device, 'ownership', held),
    documentsOn(device, 'allocationKey', count === 0 ? 0 : 1),
  ]);
  return planImport(readBuilding(readTable(text)), {
    ...{ building, language: 'fr', denominator: 1_000, from: '2026-01-01', today: today() },
    ...{ lots, owners, ownerships, keys, generalName: 'Charges générales', newId },
    usedUntil: () => null,
  });
}

function table(count: number, part: string): string {
  const rows = Array.from({ length: count }, (_, at) => `A${at};cave;NOM${at} Prénom;${part}`);
  return ['Lot;Type;Copropriétaire;Quotités /1000', ...rows].join('\n');
}

test('a plan is carried out without network, reaches the server, and leaves nothing to do', async () => {
  const laptop = await on.signedIn();
  on.server.isReachable = false;
  const plan = await planOn(laptop, table(20, '50'), 0);
  const counts: number[] = [];
  const outcome = await carryOut(plan, laptop.data.actions, choice, (done) => counts.push(done));
  expect(outcome).toEqual({ done: 61, stopped: null });
  expect(counts).toEqual(Array.from({ length: 61 }, (_, at) => at + 1));
  expect(stepCount(await planOn(laptop, table(20, '50'), 20))).toBe(0);

  on.server.isReachable = true;
  laptop.wake();
  await allSent(laptop.data);
  const phone = await on.signedIn('bert@example.be');
  expect(stepCount(await planOn(phone, table(20, '50'), 20))).toBe(0);
});

test('a refusal stops it there; what came before stands', async () => {
  const laptop = await on.signedIn();
  const plan = await planOn(laptop, table(2, '499'), 0);
  expect(plan.findings).toMatchObject([{ code: 'keySumWrong' }]);
  const outcome = await carryOut(plan, laptop.data.actions, choice, () => undefined);
  expect(outcome).toMatchObject({
    done: 4,
    stopped: { name: 'A Charges générales', refusal: { code: 'key.partsDoNotAddUp' } },
  });
  await documentsOn(laptop, 'owner', 2);
  await allSent(laptop.data);
});
