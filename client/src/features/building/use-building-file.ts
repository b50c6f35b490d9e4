import { useMemo } from 'react';
import { type Shown, useDocument, useDocuments, useSession } from '../../data/index.ts';
import { today } from '../../platform/index.ts';
import { type BuildingChoice, rolesOf } from '../../scope/index.ts';
import { byRank, type KeyColumn, keyColumns } from './building-view.ts';

export type BuildingFile = {
  readonly choice: BuildingChoice;
  readonly building: Shown<'building'>;
  /** In the order of the base deed. */
  readonly lots: readonly Shown<'lot'>[];
  readonly columns: readonly KeyColumn[];
  /** Empty for whoever is not staff: they never reach the device. */
  readonly owners: readonly Shown<'owner'>[];
  readonly ownerships: readonly Shown<'ownership'>[];
  readonly isStaff: boolean;
  readonly isSyndic: boolean;
};

export function useBuildingFile(choice: BuildingChoice): BuildingFile | null | undefined {
  const where = { building: choice.id };
  const session = useSession();
  const building = useDocument('building', choice.id);
  const lots = useDocuments('lot', where);
  const keys = useDocuments('allocationKey', where);
  const owners = useDocuments('owner', where);
  const ownerships = useDocuments('ownership', where);
  return useMemo(() => {
    if (building === null) return null;
    if (!building || !lots || !keys || !owners || !ownerships) return;
    const roles = session.state === 'signedOut' ? [] : rolesOf(session.profile, choice);
    const isSyndic = roles.includes('syndic');
    return {
      choice,
      building,
      lots: [...lots].sort(byRank),
      columns: keyColumns(keys, today()),
      owners,
      ownerships,
      isStaff: isSyndic || roles.includes('accountant'),
      isSyndic,
    };
  }, [choice, building, lots, keys, owners, ownerships, session]);
}
