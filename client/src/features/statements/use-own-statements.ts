import { useMemo } from 'react';
import { useDocuments, useSession } from '../../data/index.ts';
import { type OwnStatement, ownStatements } from './own-statements.ts';

export function useOwnStatements(building: string | null): OwnStatement[] | undefined {
  const session = useSession();
  const profile = session.state === 'signedOut' ? null : session.profile;
  const statements = useDocuments('ownerStatement', building === null ? {} : { building });
  return useMemo(
    () => (statements && profile ? ownStatements(statements, profile, building) : undefined),
    [statements, profile, building],
  );
}
