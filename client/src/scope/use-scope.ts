import { useMemo } from 'react';
import type { Role } from 'shared-domain/identity';
import { useDocuments, useSession } from '../data/index.ts';
import { useChosenBuilding } from './chosen-building.ts';
import { type BuildingChoice, rolesOf } from './scope.ts';

export type Scope = {
  /** What the person looks at; null: all their buildings. With a single building it is that one. */
  readonly building: BuildingChoice | null;
  readonly choices: readonly BuildingChoice[];
  /** Their roles in that building, or anywhere. */
  readonly roles: readonly Role[];
  choose(building: string | null): void;
};

/** The building the person looks at, shared by every screen and kept on this device. */
export function useScope(): Scope {
  const session = useSession();
  const profile = session.state === 'signedOut' ? null : session.profile;
  const [chosen, choose] = useChosenBuilding(profile?.account ?? '');
  const buildings = useDocuments('building');
  return useMemo(() => {
    const choices = (buildings ?? []).map(choiceOf).sort((a, b) => a.name.localeCompare(b.name));
    const building =
      choices.find(({ id }) => id === chosen) ?? (choices.length === 1 ? (choices[0] ?? null) : null);
    return { building, choices, roles: profile ? rolesOf(profile, building) : [], choose };
  }, [buildings, chosen, choose, profile]);
}

function choiceOf(document: {
  organisation: string;
  id: string;
  body: { readonly name?: unknown };
}): BuildingChoice {
  return { organisation: document.organisation, id: document.id, name: String(document.body.name ?? '') };
}
