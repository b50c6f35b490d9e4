import { blankTombstone, type PulledDiscipline, type SyncedDocument } from '../document.ts';
import { buildingScope, type Scope } from '../scopes.ts';
import { type ErrorAnswer, type HeadToken, type PullAnswer, pullLimit } from '../wire.ts';
import { type Asked, askFor, reachedBy } from './ask-kept.ts';
import type { Checkpoint } from './checkpoint.ts';
import { noteRefusalFact } from './inbox.ts';
import { isKept, type Kept } from './kept.ts';
import { noteWhilePushing } from './overlap.ts';
import type { Answer, DevicePorts } from './ports.ts';
import { pruneJournal } from './prune.ts';
import { revokeScopes } from './revoke.ts';
import { hearProtocol, hearRefusal, spokenWith } from './spoken.ts';
import { enterEpoch, takeHead } from './take-head.ts';
import { Weather, weatherOf } from './weather.ts';

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
  const lying = await ports.lying.in(organisation, discipline);
  const state = await ports.state.read(organisation);
  const { head } = state;
  const kept = (await ports.kept?.(organisation)) ?? {};
  const protocol = spokenWith(state);
  const isCurrent = head !== null && checkpoint?.epoch === head.epoch;
  const asked = askFor({
    ...{ kept, discipline, head, protocol },
    checkpoint: isCurrent ? checkpoint : { cursors: {} },
    named: isCurrent ? lying : [...lying, ...(await workedIn(ports, organisation))],
  });
  const answer: Answer<PullAnswer> = await ports.wire.pull({
    protocol,
    device: ports.device,
    organisation,
    discipline,
    head,
    ...asked.request,
    limit: pullLimit.documents,
  });
  if (!answer.ok && answer.error.code === 'sync.notFound') {
    return leave(ports, organisation, discipline, checkpoint, lying);
  }
  if (!answer.ok) return fail(ports, organisation, answer.error, protocol);
  const page = answer.value;
  if (page.protocol !== state.protocol) await hearProtocol(ports, organisation, page.protocol);
  const isBelieved = await believe(ports, organisation, head, page.head);
  return isBelieved
    ? receive(ports, organisation, discipline, { kept, asked, page })
    : pullPage(ports, organisation, discipline, checkpoint);
}

/** Whether the answer may be taken as it is; where not, it is asked for again. */
async function believe(
  ports: DevicePorts,
  organisation: string,
  asked: HeadToken | null,
  offered: HeadToken,
): Promise<boolean> {
  const verdict = await takeHead(ports, organisation, offered, asked);
  if (verdict === 'newEpoch') await enterEpoch(ports, organisation, offered, undefined);
  // Asked in one incarnation and answered in another: the cursors sent say nothing about these documents.
  const isSameEpoch = asked === null || asked.epoch === offered.epoch;
  if (verdict === 'stale' || verdict === 'newEpoch' || !isSameEpoch) throw new Weather('sync.epochChanged');
  return verdict !== 'unsure';
}

/**
 * [SYN-28] Who begins anew does not know what they lost meanwhile: of the scopes they worked in, the server says which
 * are theirs no more.
 */
async function workedIn(ports: DevicePorts, organisation: string): Promise<Scope[]> {
  const entries = await ports.journal.all(organisation);
  const scopes = entries.flatMap(({ discipline, document: { scope, building } }) =>
    discipline === 'commands' ? [scope, buildingScope(building)] : [scope],
  );
  return [...new Set(scopes)].filter((scope) => scope !== '');
}

async function receive(
  ports: DevicePorts,
  organisation: string,
  discipline: PulledDiscipline,
  { kept, asked, page }: { readonly kept: Kept; readonly asked: Asked; readonly page: PullAnswer },
): Promise<PulledPage> {
  const { revoked, durable, head } = page;
  // A server of an older protocol leaves nothing out.
  const documents = page.documents.filter((document) => isKept(kept, document));
  // Who asked for some scopes first has not asked for the others.
  const more = page.more || asked.first.length > 0;
  for (const document of documents) {
    if (document.type === 'refusal') await noteRefusalFact(ports, document);
  }
  ports.lying.arrived(organisation, discipline, [...new Set(documents.map(({ scope }) => scope))]);
  noteWhilePushing(ports.overlap, discipline, documents, head.seq);
  const revokedDocuments = revoked.length > 0 ? await lose(ports, organisation, discipline, revoked) : [];
  if (discipline === 'facts' && !more) await pruneJournal(ports, organisation, durable);
  return {
    documents,
    revokedDocuments,
    checkpoint: { epoch: head.epoch, ...reachedBy(kept, asked, page) },
    more,
  };
}

/** [SYN-28] No member of the organisation any more: every scope there was is lost. */
async function leave(
  ports: DevicePorts,
  organisation: string,
  discipline: PulledDiscipline,
  checkpoint: Checkpoint | null,
  lying: readonly Scope[],
): Promise<PulledPage> {
  const scopes = [...new Set([...Object.keys(checkpoint?.cursors ?? {}), ...lying])];
  return {
    documents: [],
    revokedDocuments: await lose(ports, organisation, discipline, scopes),
    checkpoint: { epoch: checkpoint?.epoch ?? null, cursors: {} },
    more: false,
  };
}

/**
 * [SYN-28] [SYN-29] Blanks for what lies in lost scopes. The cursors first: a tab that dies with the blanks stored and
 * the checkpoint not would else go on behind what it has no more, once the scopes are back.
 */
async function lose(
  ports: DevicePorts,
  organisation: string,
  discipline: PulledDiscipline,
  scopes: readonly Scope[],
): Promise<SyncedDocument[]> {
  const unheard = scopes.filter((scope) => !ports.lying.isGone(organisation, discipline, scope));
  if (unheard.length > 0) await ports.readAnew(organisation, unheard, 'nothing');
  const lost = await ports.replica.documentsIn(organisation, discipline, scopes);
  await revokeScopes(ports, organisation, discipline, scopes);
  ports.lying.gone(organisation, discipline, scopes);
  return lost.map(blankTombstone);
}

async function fail(
  ports: DevicePorts,
  organisation: string,
  error: ErrorAnswer,
  protocol: number,
): Promise<never> {
  await hearRefusal(ports, organisation, error, protocol);
  if (error.code === 'sync.epochChanged' && error.head) {
    await enterEpoch(ports, organisation, error.head, error.lastN);
  }
  throw weatherOf(error);
}
