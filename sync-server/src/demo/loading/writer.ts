import { randomUUID } from 'node:crypto';
import type { Member } from 'shared-domain/identity';
import { invariant } from 'shared-domain/kernel';
import {
  type CommandDefinition,
  catalogue,
  parseDocument,
  type SyncedDocument,
  wrapCommand,
} from 'shared-domain/sync';
import { settleDraft } from 'shared-domain/sync/draft';
import type { Applied } from '../../sync/applied.ts';
import { applyCommand } from '../../sync/apply-command.ts';
import { type ApplyPorts, applyMutation } from '../../sync/apply-mutation.ts';
import type { Transaction } from '../../sync/ports.ts';
import { demoId } from '../demo-id.ts';

const ports: ApplyPorts = {
  catalogue,
  // Drafts of our own need no thread of their own.
  settleDraft: async (master, document) => {
    const definition = catalogue.get(document.type);
    invariant(definition?.discipline === 'drafts', 'a draft has a definition');
    return settleDraft(definition, master, document);
  },
  newRev: () => randomUUID(),
};

/** Somebody at work while the demo is loaded: what they do goes the way of any device's push. */
export type Writer = {
  put(document: SyncedDocument): Promise<void>;
  give<Body extends object>(command: Given<Body>): Promise<SyncedDocument>;
};

type Given<Body extends object> = {
  readonly definition: CommandDefinition<string, Body>;
  /** Its id derives from this. */
  readonly name: string;
  readonly body: Body;
  /** When it was given and decided: in the demo's past. */
  readonly at: string;
};

/** `realm`: what makes the ids of its commands other than those of another load of the same. */
export function writerOf(transaction: Transaction, member: Member, realm = ''): Writer {
  const { account, organisation } = member;
  const done = (document: SyncedDocument, applied: Applied) => {
    const because = JSON.stringify(applied.refusal ?? applied.fields ?? '');
    const what = `the demo's ${document.type} ${document.id}`;
    invariant(applied.outcome === 'accepted', `${what} is accepted: ${because}`);
    transaction.note({ account, device: null, action: 'demo.accepted', detail: { document: document.id } });
  };
  return {
    put: async (document) => {
      const { discipline } = catalogue.get(document.type) ?? {};
      const mutation = { n: 1, id: demoId(`mutation/${document.id}`), discipline, document, base: null };
      done(document, await applyMutation(ports, transaction, member, mutation));
    },
    give: async ({ definition, name, body, at }) => {
      const id = demoId(`command/${realm}${name}`);
      const rev = demoId(`rev/${id}`);
      const given = wrapCommand(definition, { organisation, id, body }, { account, at, rev });
      const document = given as unknown as SyncedDocument;
      const parsed = parseDocument(catalogue, document, account);
      invariant(parsed.ok, `${name} is well formed`);
      const command = parsed.value.definition;
      invariant(command.discipline === 'commands', `${name} is a command`);
      const now = new Date(at);
      done(document, await applyCommand(ports, transaction, member, { definition: command, document, now }));
      return document;
    },
  };
}
