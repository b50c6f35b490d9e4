import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import * as z from 'zod/mini';
import { type Shown, useCall } from '../../../data/index.ts';

export const linkDays = ['1', '7', '30'] as const;
export type LinkDays = (typeof linkDays)[number];

const Link = z.object({
  id: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  endedAt: z.nullable(z.string()),
  openings: z.number(),
});
export type Link = z.infer<typeof Link>;

const Links = z.object({ links: z.array(Link) });
const Made = z.object({ token: z.string() });

/** The links to a document that the server knows: it alone makes, ends and counts them. */
export function useLinks({ id, organisation }: Shown<'buildingDocument'>) {
  const call = useCall();
  const [links, setLinks] = useState<readonly Link[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const path = useCallback(
    (more = '') => `/documents/${encodeURIComponent(id)}/links${more}?organisation=${organisation}`,
    [id, organisation],
  );
  const load = useCallback(async () => {
    const answer = await call(path());
    const read = answer.ok ? Links.safeParse(answer.value) : null;
    if (read?.success) setLinks(read.data.links);
    setRefusal(answer.ok ? null : answer.refusal);
  }, [call, path]);
  useEffect(() => {
    void load();
  }, [load]);
  return {
    links,
    refusal,
    /** Of the one that was just made: it is never told again. */
    address,
    async make(days: LinkDays) {
      const answer = await call(path(), { method: 'POST', body: { days: Number(days) } });
      if (!answer.ok) return setRefusal(answer.refusal);
      const made = Made.safeParse(answer.value);
      if (made.success) setAddress(`${location.origin}/api/links/${made.data.token}`);
      await load();
    },
    async end(link: string) {
      const answer = await call(path(`/${link}`), { method: 'DELETE' });
      if (!answer.ok) return setRefusal(answer.refusal);
      setAddress(null);
      await load();
    },
  };
}
