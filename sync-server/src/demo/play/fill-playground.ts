import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { invariant } from 'shared-domain/kernel';
import { loadAutomerge } from 'shared-domain/sync/draft';
import type { WholeBlob } from '../../store/whole-blobs.ts';
import type { OrganisationStore } from '../../sync/ports.ts';
import { loadBuilding } from '../loading/load-building.ts';
import { loadOrganisation } from '../loading/load-organisation.ts';
import { blobsOf, pagesOf } from '../loading/pages-of.ts';
import { papersOf } from '../loading/papers-of.ts';
import type { DemoOrganisation } from '../shape.ts';
import { loadBudget } from './load-budget.ts';
import { makePlaySet, type PlayMaking } from './make-play-set.ts';

export type FillPorts = {
  readonly store: OrganisationStore;
  readonly addBlobs: (organisation: string, account: string, blobs: readonly WholeBlob[]) => Promise<void>;
};

/**
 * An invented building, whole, given to the same use cases as what a device sends: ledger, numbers and rules hold. The
 * organisation and the account are there already.
 */
export async function fillPlayground({ store, addBlobs }: FillPorts, making: PlayMaking): Promise<void> {
  const require = createRequire(import.meta.url);
  await loadAutomerge(readFileSync(require.resolve('@automerge/automerge/automerge.wasm')));
  const organisation: DemoOrganisation = makePlaySet(making);
  const [building] = organisation.buildings;
  invariant(building, 'a playground has a building');
  const pages = pagesOf(organisation, building);
  await store.write(organisation.id, (transaction) => loadOrganisation(transaction, organisation));
  await addBlobs(organisation.id, making.account, [...blobsOf(pages), ...papersOf(building)]);
  await store.write(organisation.id, async (transaction) => {
    const realm = `${organisation.key}/`;
    await loadBuilding(transaction, { organisation, building, pages, realm });
    await loadBudget(transaction, organisation, building);
  });
}
