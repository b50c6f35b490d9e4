import type { Result } from 'shared-domain/kernel';
import { type Catalogue, PullRequest, PushRequest, type SyncedDocument } from 'shared-domain/sync';
import { settleDraft } from 'shared-domain/sync/draft';
import { isWeather } from '../../src/store/database.ts';
import type { SettleDraft } from '../../src/sync/apply-draft.ts';
import type { Caller, ExchangeRefusal } from '../../src/sync/exchange-refusal.ts';
import type { HeadSeal } from '../../src/sync/head-seal.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import { pullChanges, pulledText } from '../../src/sync/pull-changes.ts';
import { pushChanges } from '../../src/sync/push-changes.ts';

export type Exchange = 'pull' | 'push';

export type ServerNeeds = {
  readonly store: OrganisationStore;
  readonly seal: HeadSeal;
  readonly catalogue: Catalogue;
  readonly newRev: () => string;
  readonly onBug: (error: unknown) => void;
  readonly pageSize: number;
};

/** So little that some pushes are answered at their front alone. */
const answerBytes = 1_500;

/** What the routes do, without HTTP: text in, `{ status, body }` as text out. Production's use cases do the rest. */
export function serverProcess(needs: ServerNeeds) {
  const { store, seal, catalogue, newRev, onBug } = needs;
  const ports = { store, seal, catalogue, settleDraft: drafts(catalogue), newRev, onBug, answerBytes };
  const pull = pullChanges(ports);
  const push = pushChanges(ports);
  const answer = async (kind: Exchange, caller: Caller, text: string): Promise<string> => {
    if (kind === 'pull') {
      const asked = PullRequest.parse(JSON.parse(text));
      const limit = Math.min(asked.limit, needs.pageSize);
      return answered(await pull(caller, { ...asked, limit }), pulledText);
    }
    return answered(await push(caller, PushRequest.parse(JSON.parse(text))), JSON.stringify);
  };
  return async (kind: Exchange, caller: Caller, text: string): Promise<string> => {
    try {
      return await answer(kind, caller, text);
    } catch (error) {
      if (!isWeather(error)) onBug(error);
      return refusal(503, { code: 'request.unavailable' });
    }
  };
}

function answered<Value>(result: Result<Value, ExchangeRefusal>, write: (value: Value) => string): string {
  if (result.ok) return `{"status":200,"body":${write(result.value)}}`;
  return refusal(statusOf(result.refusal.code), result.refusal);
}

function refusal(status: number, error: ExchangeRefusal | { code: string }): string {
  return JSON.stringify({ status, body: error });
}

function statusOf(code: string): number {
  switch (code) {
    case 'sync.epochChanged':
    case 'sync.gap':
      return 409;
    case 'sync.notFound':
      return 404;
    case 'auth.notAllowed':
      return 403;
    case 'request.unavailable':
      return 503;
    default:
      return 400;
  }
}

/** Without the thread that production gives to bytes nobody vouches for: here all devices are honest about theirs. */
function drafts(catalogue: Catalogue): SettleDraft {
  return async (master: SyncedDocument | null, document: SyncedDocument) => {
    const definition = catalogue.get(document.type);
    if (definition?.discipline !== 'drafts') return { is: 'refused', refusal: { code: 'sync.unknownType' } };
    return settleDraft(definition, master, document);
  };
}
