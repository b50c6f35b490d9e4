import { accept, type Result, refuse } from 'shared-domain/kernel';
import {
  type CommandDefinition,
  catalogue,
  type DecidedHere,
  parseDocument,
  type SyncedDocument,
  wrapCommand,
} from 'shared-domain/sync';
import type { CommandRun } from './actions.ts';
import { definitionFor } from './definition-for.ts';
import type { Desk } from './desk.ts';

export type CommandDesk = Desk & {
  /** What would become of it after the organisation's commands that the server has not answered. */
  foresee(command: SyncedDocument): Promise<DecidedHere>;
};

/** Decides a command here as far as it can be; what this device knows to be refused is not even given. */
export async function runCommand(
  desk: CommandDesk,
  type: string,
  organisation: string,
  body: Record<string, unknown>,
): Promise<Result<CommandRun>> {
  const definition = definitionFor(type, 'commands');
  return desk.inOrder(async () => {
    const command = commandOf(desk, definition, organisation, body);
    if (!command.ok) return command;
    const document = command.value;
    const decided = await desk.foresee(document);
    if (decided.is === 'refusedHere') return refuse(decided.refusal);
    await desk.write({ discipline: 'commands', organisation, id: document.id, rewrite: () => document });
    return accept({ id: document.id, is: decided.is === 'onDevice' ? 'applied' : 'waiting' });
  });
}

function commandOf(
  desk: Desk,
  definition: CommandDefinition,
  organisation: string,
  body: Record<string, unknown>,
): Result<SyncedDocument> {
  const read = definition.schema.safeParse(body);
  const given = { account: desk.account, at: desk.now(), rev: desk.newRev() };
  const named = { organisation, id: desk.newId(), body: read.success ? read.data : body };
  if (!read.success) {
    // Without a readable body it has no place: the domain is asked only for the words of the refusal.
    const nowhere = { scope: '', building: '', subject: '', sort: given.at, rev: given.rev, deleted: false };
    const parsed = parseDocument(
      catalogue,
      { ...named, ...nowhere, type: definition.type, version: definition.version },
      desk.account,
    );
    return parsed.ok ? refuse({ code: 'sync.malformed' }) : parsed;
  }
  const parsed = parseDocument(catalogue, wrapCommand(definition, named, given), desk.account);
  return parsed.ok ? accept(parsed.value.document) : parsed;
}
