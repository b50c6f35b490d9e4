import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { BuildingDocument } from '../card/building-document.ts';
import type { DocumentKind } from '../card/document-kind.ts';

type Known = { readonly id: Id; readonly body: Pick<BuildingDocument, 'building' | 'kind' | 'datedOn'> };

/** [DOC-7] Documents whose files a device brings along unasked: what is asked for where there is no network. */
export function keptOnDevice(documents: readonly Known[]): Set<Id> {
  const kept = new Set<Id>();
  const latest = new Map<string, Known>();
  for (const one of documents) {
    const { kind, building } = one.body;
    if (always.has(kind)) kept.add(one.id);
    if (!latestOnly.has(kind)) continue;
    const place = `${building}|${kind}`;
    const other = latest.get(place);
    if (!other || isLater(one, other)) latest.set(place, one);
  }
  for (const { id } of latest.values()) kept.add(id);
  return kept;
}

function isLater(one: Known, other: Known): boolean {
  return (compareText(one.body.datedOn, other.body.datedOn) || compareText(one.id, other.id)) > 0;
}

const always: ReadonlySet<DocumentKind> = new Set(['baseDeed', 'coOwnershipRules', 'houseRules']);
const latestOnly: ReadonlySet<DocumentKind> = new Set(['minutes', 'insurance', 'accounts']);
