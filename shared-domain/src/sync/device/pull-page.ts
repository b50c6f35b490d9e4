import { blankTombstone, type PulledDiscipline, type SyncedDocument } from '../document.ts';
import { buildingScope } from '../scopes.ts';
import { type Cursors, type ErrorAnswer, type PullAnswer, protocolVersion, pullLimit } from '../wire.ts';
import { noteRefusalFact } from './inbox.ts';
import { noteWhilePushing } from './overlap.ts';
import type { Answer, DevicePorts } from './ports.ts';
import { pruneJournal } from './prune.ts';
import { revokeScopes } from './revoke.ts';
import { enterEpoch, takeHead } from './take-head.ts';
import { Weather, weatherOf } from './weather.ts';

/** Where one collection of one organisation stands: kept by the replication, after the documents it speaks of. */
export type Checkpoint = { readonly epoch: number | null; readonly cursors: Cursors };

export type PulledPage = {
  readonly documents: SyncedDocument[];
  /** Blank tombstones for every local document of a scope that was lost; store them like the documents. */
  readonly revokedDocuments: SyncedDocument[];
  readonly checkpoint: Checkpoint;
  readonly more: boolean;
};

/**
 * [SYN-24] One page of what changed. The caller stores the documents before the checkpoint, and asks again while `more`.
 * An answer of another incarnation than the highest seen is never believed. Weather is thrown.
 */
export async function pullPage(
  ports: DevicePorts,
  organisation: string,
  discipline: PulledDiscipline,
  checkpoint: Checkpoint | null,
): Promise<PulledPage> {
  const { head } = await ports.state.read(organisation);
  const isCurrent = head !== null && checkpoint?.epoch === head.epoch;
  const answer: Answer<PullAnswer> = await ports.wire.pull({
    protocol: protocolVersion,
    device: ports.device,
    organisation,
    discipline,
    head,
    cursors: isCurrent ? checkpoint.cursors : await workedIn(ports, organisation),
    limit: pullLimit.documents,
  });
  if (!answer.ok && answer.error.code === 'sync.notFound') {
    return leave(ports, organisation, discipline, checkpoint);
  }
  if (!answer.ok) return fail(ports, organisation, answer.error);
  const page = answer.value;
  const verdict = await takeHead(ports, organisation, page.head);
  if (verdict === 'newEpoch') await enterEpoch(ports, organisation, page.head, undefined);
  // Asked in one incarnation and answered in another: the cursors sent say nothing about these documents.
  const isSameEpoch = head === null || head.epoch === page.head.epoch;
  if (verdict === 'stale' || verdict === 'newEpoch' || !isSameEpoch) throw new Weather('sync.epochChanged');
  return receive(ports, organisation, discipline, page);
}

/**
 * [SYN-28] Who begins anew does not know what they lost meanwhile: of the scopes they worked in, the server says which
 * are theirs no more.
 */
async function workedIn(ports: DevicePorts, organisation: string): Promise<Cursors> {
  const entries = await ports.journal.all(organisation);
  const scopes = entries.flatMap(({ discipline, document: { scope, building } }) =>
    discipline === 'commands' ? [scope, buildingScope(building)] : [scope],
  );
  return Object.fromEntries(scopes.filter((scope) => scope !== '').map((scope) => [scope, 0]));
}

async function receive(
  ports: DevicePorts,
  organisation: string,
  discipline: PulledDiscipline,
  page: PullAnswer,
): Promise<PulledPage> {
  const { documents, revoked, more, durable, head } = page;
  for (const document of documents) {
    if (document.type === 'refusal') await noteRefusalFact(ports, document);
  }
  noteWhilePushing(ports.overlap, discipline, documents, head.seq);
  const lost = revoked.length > 0 ? await ports.replica.documentsIn(organisation, discipline, revoked) : [];
  if (revoked.length > 0) await revokeScopes(ports, organisation, revoked);
  if (discipline === 'facts' && !more) await pruneJournal(ports, organisation, durable);
  const cursors = Object.fromEntries(
    Object.entries(page.cursors).filter(([scope]) => !revoked.includes(scope)),
  );
  return {
    documents,
    revokedDocuments: lost.map(blankTombstone),
    checkpoint: { epoch: head.epoch, cursors },
    more,
  };
}

/** [SYN-28] No member of the organisation any more: every scope there was is lost. */
async function leave(
  ports: DevicePorts,
  organisation: string,
  discipline: PulledDiscipline,
  checkpoint: Checkpoint | null,
): Promise<PulledPage> {
  const scopes = Object.keys(checkpoint?.cursors ?? {});
  const lost = await ports.replica.documentsIn(organisation, discipline, scopes);
  await revokeScopes(ports, organisation, scopes);
  return {
    documents: [],
    revokedDocuments: lost.map(blankTombstone),
    checkpoint: { epoch: checkpoint?.epoch ?? null, cursors: {} },
    more: false,
  };
}

async function fail(ports: DevicePorts, organisation: string, error: ErrorAnswer): Promise<never> {
  if (error.code === 'sync.epochChanged' && error.head) {
    await enterEpoch(ports, organisation, error.head, error.lastN);
  }
  throw weatherOf(error);
}
