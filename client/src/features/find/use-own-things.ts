import { useMemo } from 'react';
import { isToldTo, type Profile, useDocuments, useOwnCharges } from '../../data/index.ts';
import { useFormat } from '../../i18n/index.ts';
import type { Thing } from './thing.ts';

/** What an owner may look for; `undefined` until it was read. */
export function useOwnThings(profile: Profile): readonly Thing[] | undefined {
  const format = useFormat();
  const charges = useOwnCharges(null);
  const calls = useDocuments('ownerCall');
  const statements = useDocuments('ownerStatement');
  return useMemo(() => {
    if (!charges || !calls || !statements) return undefined;
    const isOwn = isToldTo(profile);
    return [
      ...charges.map(
        ({ key, id, body }): Thing => ({
          ...{ key, kind: 'charges', label: body.supplierName, href: `/charges/${id}` },
          detail: `${format.day(body.invoicedOn)} · ${format.money(body.total)}`,
          words: [body.number, ...body.portions.map(({ description }) => description)].join(' '),
        }),
      ),
      ...calls.filter(isOwn).map(
        ({ key, id, body }): Thing => ({
          ...{ key, kind: 'calls', label: body.label, href: `/account/calls/${id}` },
          detail: `${format.day(body.dueOn)} · ${format.money(body.amount)}`,
          words: body.communication,
        }),
      ),
      ...statements.filter(isOwn).map(
        ({ key, id, body }): Thing => ({
          ...{ key, kind: 'settlements', label: body.label, href: `/account/statements/${id}` },
          detail: body.association.name,
        }),
      ),
    ];
  }, [charges, calls, statements, profile, format]);
}
