import { canonicalJson } from '../kernel/canonical-json.ts';
import { depthWithin } from '../sync/deep.ts';
import { SyncedDocument } from '../sync/document.ts';
import { staffScope } from '../sync/scopes.ts';
import { depthLimit } from '../sync/wire.ts';

/** Where an organisation's own records stand, whichever organisation it is. */
const anyStaff = 'org:staff';

/**
 * [ARC-2] One document as one line, the same on every server: canonical JSON of its envelope. [ARC-3] Without the
 * organisation, which is the office that keeps the building and no part of it.
 */
export function documentLine(document: SyncedDocument): string {
  const { organisation, scope, ...rest } = document;
  return canonicalJson({ ...rest, scope: scope === staffScope(organisation) ? anyStaff : scope });
}

/** [ARC-3] The document of a line, kept by that organisation; null where the line is none, or not the one it would be written as. */
export function readLine(line: string, organisation: string): SyncedDocument | null {
  const read = SyncedDocument.safeParse(withOrganisation(parsed(line), organisation));
  if (!read.success) return null;
  const document = read.data as SyncedDocument;
  return documentLine(document) === line ? document : null;
}

function parsed(line: string): unknown {
  if (!depthWithin(line, depthLimit)) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function withOrganisation(value: unknown, organisation: string): unknown {
  if (typeof value !== 'object' || value === null || 'organisation' in value) return null;
  const isOfStaff = 'scope' in value && value.scope === anyStaff;
  return { ...value, organisation, ...(isOfStaff ? { scope: staffScope(organisation) } : {}) };
}
