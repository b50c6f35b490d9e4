import { useCallback } from 'react';
import { type Result, refuse } from 'shared-domain/kernel';
import { Weather } from 'shared-domain/sync';
import { useData } from './data-provider.tsx';

/** Signs in; that the server cannot be reached is an answer like another. */
export function useSignIn(): (email: string, password: string) => Promise<Result<void>> {
  const data = useData();
  return useCallback(
    async (email, password) => {
      try {
        return await data.signIn(email, password);
      } catch (cause) {
        if (!(cause instanceof Weather)) throw cause;
        return refuse({ code: cause.code });
      }
    },
    [data],
  );
}
