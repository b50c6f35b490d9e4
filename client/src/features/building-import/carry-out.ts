import type { Refusal, Result } from 'shared-domain/kernel';
import type { ImportPlan } from 'shared-domain/ownership/import';
import type { Actions } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

export type Outcome = {
  readonly done: number;
  /** Where it stopped; null: everything was written. */
  readonly stopped: { readonly name: string; readonly refusal: Refusal } | null;
};

type Step = { readonly name: string; readonly write: () => Promise<Result<unknown>> };

/**
 * Writes what a plan says, as ordinary changes and in the order they lean on one another. A plan made anew after a stop
 * holds what is left.
 */
export async function carryOut(
  plan: ImportPlan,
  actions: Actions,
  choice: BuildingChoice,
  onProgress: (done: number) => void,
): Promise<Outcome> {
  const steps = stepsOf(plan, actions, choice);
  for (const [at, { name, write }] of steps.entries()) {
    const written = await write();
    if (!written.ok) return { done: at, stopped: { name, refusal: written.refusal } };
    onProgress(at + 1);
  }
  return { done: steps.length, stopped: null };
}

export function stepCount({ lots, owners, keys, holdings }: ImportPlan): number {
  return [...lots, ...owners, ...keys, ...holdings].filter(({ is }) => is !== 'same').length;
}

function stepsOf(
  { lots, owners, keys, holdings }: ImportPlan,
  actions: Actions,
  choice: BuildingChoice,
): Step[] {
  const { organisation, id: building } = choice;
  return [
    ...lots.filter(isToWrite).map(({ id, is, name, body, patch }) => ({
      name,
      write: () => actions.saveRecord('lot', organisation, is === 'new' ? { id, body } : { id, patch }),
    })),
    ...owners.filter(isToWrite).map(({ id, is, name, body, patch }) => ({
      name,
      write: () => actions.saveRecord('owner', organisation, is === 'new' ? { id, body } : { id, patch }),
    })),
    ...keys.filter(isToWrite).map(({ id, is, name, body, patch }) => ({
      name,
      write: () =>
        actions.saveRecord('allocationKey', organisation, is === 'new' ? { id, body } : { id, patch }),
    })),
    ...holdings.filter(isToWrite).map(({ lotId, number, on, holders, primaryContact }) => ({
      name: number,
      write: () =>
        actions.runCommand('transferLot', organisation, {
          ...{ building, lotId, on, primaryContact },
          holders: [...holders],
        }),
    })),
  ];
}

function isToWrite({ is }: { readonly is: 'new' | 'changed' | 'same' }): boolean {
  return is !== 'same';
}
