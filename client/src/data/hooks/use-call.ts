import { useCallback } from 'react';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { Weather } from 'shared-domain/sync';
import * as z from 'zod/mini';
import type { CallInit } from '../data.ts';
import { useData } from './data-provider.tsx';

export type Call = (path: string, init?: CallInit) => Promise<Result<unknown>>;

const Coded = z.object({
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/** Asks the server for what only it can do. No network is an answer like another: `request.unavailable`. */
export function useCall(): Call {
  const data = useData();
  return useCallback(
    async (path, init) => {
      try {
        const { ok, body } = await data.call(path, init);
        return ok ? accept(body) : refuse(refusalOf(body));
      } catch (cause) {
        if (!(cause instanceof Weather)) throw cause;
        return refuse({ code: cause.code });
      }
    },
    [data],
  );
}

function refusalOf(body: unknown) {
  const read = Coded.safeParse(body);
  if (!read.success) return { code: 'request.failed' };
  const { code, params } = read.data;
  return { code, ...(params && { params }) };
}
