import type { Member } from 'shared-domain/identity';
import { invariant } from 'shared-domain/kernel';
import {
  type CommandDefinition,
  type Definition,
  type DraftDefinition,
  type RecordDefinition,
  type SyncedDocument,
  wrapCommand,
  wrapDocument,
} from 'shared-domain/sync';
import { settleDraft } from 'shared-domain/sync/draft';
import type { Applied } from './applied.ts';
import { applyCommand } from './apply-command.ts';
import type { ApplyPorts } from './apply-mutation.ts';
import type { OrganisationStore, Transaction } from './ports.ts';
import { storeDocument } from './store-document.ts';

/** What may be done to an organisation in bulk, by those who set it up: every rule holds but that of who asks. */
export type Load = {
  /** A record as the server itself would write it. Throws where its schema or its rules say no. */
  record(type: string, id: string, body: object): Promise<void>;
  /** A draft that a device would have made (`createDraft`, `wrapDraft`). */
  draft(document: SyncedDocument): Promise<void>;
  /** A command, decided exactly as one that is pushed, as if it had arrived at `at`. */
  command(given: GivenCommand): Promise<Applied>;
};

export type GivenCommand = {
  readonly account: string;
  readonly type: string;
  readonly id: string;
  readonly body: object;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
};

type Ports = Pick<ApplyPorts, 'catalogue' | 'newRev'> & { readonly store: OrganisationStore };

/** Everything `work` loads stands in one transaction; null: there is no such organisation. */
export function loadDocuments(ports: Ports) {
  return async <T>(organisation: string, work: (load: Load) => Promise<T>): Promise<T | null> => {
    const written = await ports.store.write(organisation, async (transaction) => {
      const members = new Map<string, Member>();
      const done = await work(loadInto(ports, transaction, members));
      transaction.note({ account: null, device: null, action: 'loaded', detail: {} });
      return done;
    });
    return written === null ? null : written.value;
  };
}

function loadInto(ports: Ports, transaction: Transaction, members: Map<string, Member>): Load {
  const { organisation } = transaction;
  return {
    record: async (type, id, body) => {
      const definition = definitionFor<RecordDefinition>(ports, type, 'records');
      const parsed = definition.schema.parse(body);
      const refusal = definition.check?.(parsed);
      invariant(!refusal, `${type} ${id} is refused: ${refusal?.code}`);
      const document = wrapDocument(definition, { organisation, id, body: parsed }, ports.newRev());
      await storeDocument(transaction, definition, document, null);
      if (type === 'building') members.clear();
    },
    draft: async (document) => {
      const definition = definitionFor<DraftDefinition>(ports, document.type, 'drafts');
      const settled = settleDraft(definition, null, document);
      invariant(settled.is === 'accepted' && settled.store, `draft ${document.id} is not as it says`);
      await storeDocument(transaction, definition, settled.store, null);
    },
    command: async ({ account, type, id, body, at }) => {
      const definition = definitionFor<CommandDefinition>(ports, type, 'commands');
      const parsed = definition.schema.parse(body);
      const document = wrapCommand(
        definition,
        { organisation, id, body: parsed },
        { account, at, rev: ports.newRev() },
      );
      const member = members.get(account) ?? (await transaction.member(account));
      invariant(member, `account ${account} is no member`);
      members.set(account, member);
      return applyCommand(ports, transaction, member, { definition, document, now: new Date(at) });
    },
  };
}

function definitionFor<Of extends Definition>(
  { catalogue }: Ports,
  type: string,
  discipline: Of['discipline'],
): Of {
  const definition = catalogue.get(type);
  invariant(definition?.discipline === discipline, `${type} is a type of ${discipline}`);
  return definition as Of;
}
