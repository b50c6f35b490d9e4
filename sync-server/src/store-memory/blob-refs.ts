import {
  boardScope,
  buildingScope,
  buildingStaffScope,
  type Discipline,
  type SyncedDocument,
} from 'shared-domain/sync';
import { refusedBy, textIn, uuidIn } from './columns.ts';
import { type BlobRef, keyOf, keysUnder, type MemoryData, type OrganisationData } from './data.ts';
import { between, insert, lookUp, remove, valuesOf } from './sorted-map.ts';

type Shown = {
  readonly document: SyncedDocument;
  readonly discipline: Discipline;
  readonly blobs: readonly string[];
  readonly by: string | null;
};

/** Who may read the files a document names, by who vouches for them; see `store/documents.ts`. */
export function nameBlobs(
  data: OrganisationData,
  accounts: MemoryData['accounts'],
  { document, discipline, blobs, by }: Shown,
): OrganisationData {
  const hashes = [...new Set(blobs.map(textIn))];
  const before = between(data.blobRefs, ...keysUnder(document.id));
  // Facts and commands are written once: there is nothing they named before.
  const isForGood = discipline === 'facts' || discipline === 'commands';
  const forgotten = isForGood ? [] : before.filter((row) => !hashes.includes(row.sha256));
  const kept = forgotten.reduce((refs, row) => remove(refs, keyFor(row)), data.blobRefs);
  const named = hashes.filter((hash) => !before.some((row) => row.sha256 === hash));
  const added = named.flatMap((sha256) => {
    const inherited = vouchersOf(kept, document.building, sha256);
    const isVouched = discipline === 'drafts' || inherited.length === 0;
    const vouchers = new Set(isVouched ? [...inherited, by] : inherited);
    return [...vouchers].map((voucher) => ({
      sha256,
      document: document.id,
      scope: document.scope,
      voucher,
    }));
  });
  const isUnknown = ({ voucher }: BlobRef) => voucher !== null && !lookUp(accounts, uuidIn(voucher));
  if (added.some(isUnknown)) throw refusedBy('23503');
  return { ...data, blobRefs: added.reduce((refs, row) => insert(refs, keyFor(row), row), kept) };
}

function vouchersOf(
  blobRefs: OrganisationData['blobRefs'],
  building: string,
  sha256: string,
): (string | null)[] {
  const around = [buildingScope(building), boardScope(building), buildingStaffScope(building)];
  return valuesOf(blobRefs)
    .filter((row) => row.sha256 === sha256 && around.includes(row.scope))
    .map((row) => row.voucher);
}

function keyFor({ document, sha256, voucher }: BlobRef): string {
  return keyOf(document, sha256, voucher ?? '');
}
