import { useCallback, useEffect, useState } from 'react';
import { accept, type Refusal, type Result, refuse } from 'shared-domain/kernel';
import type * as z from 'zod/mini';
import { type CallInit, useCall } from '../../data/index.ts';

/** Calls the administration, and reads the answer with a schema: another shape is a failure, not a guess. */
export function useAdminCall() {
  const call = useCall();
  return useCallback(
    async <T>(schema: z.ZodMiniType<T>, path: string, init?: CallInit): Promise<Result<T>> => {
      const answer = await call(`/admin${path}`, init);
      if (!answer.ok) return answer;
      const read = schema.safeParse(answer.value);
      return read.success ? accept(read.data) : refuse({ code: 'request.failed' });
    },
    [call],
  );
}

/** What the server says at an address, asked when the screen opens and again on demand. */
export function useAsked<T>(schema: z.ZodMiniType<T>, path: string) {
  const ask = useAdminCall();
  const [value, setValue] = useState<T | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const again = useCallback(async () => {
    const answer = await ask(schema, path);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setValue(answer.value);
  }, [ask, schema, path]);
  useEffect(() => {
    void again();
  }, [again]);
  return { value, refusal, again };
}
