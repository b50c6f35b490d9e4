import { useMemo } from 'react';
import { isToldTo, type Profile, useDocuments, useOwnCharges } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import type { Thing } from './thing.ts';

/** What an owner may look for, and everybody of their building's documents; `undefined` until it was read. */
export function useOwnThings(profile: Profile): readonly Thing[] | undefined {
  const t = useText();
  const format = useFormat();
  const charges = useOwnCharges(null);
  const calls = useDocuments('ownerCall');
  const statements = useDocuments('ownerStatement');
  const documents = useDocuments('buildingDocument');
  return useMemo(() => {
    if (!charges || !calls || !statements || !documents) return undefined;
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
      ...documents.map(
        ({ key, id, building, body }): Thing => ({
          ...{ key, kind: 'documents', label: body.title, href: `/documents?open=${id}`, building },
          detail: `${t(`documentKind.${body.kind}`)} · ${format.day(body.datedOn)}`,
        }),
      ),
    ];
  }, [charges, calls, statements, documents, profile, format, t]);
}
