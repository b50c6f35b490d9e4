import type { Role } from '../identity/role.ts';
import type { Id } from '../kernel/id.ts';
import { invariant } from '../kernel/invariant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/result.ts';
import { sampleId } from '../kernel/sample-id.ts';
import { catalogue } from '../sync/catalogue.ts';
import type { CommandDefinition, Effect, FactDefinition, Read, RecordDefinition } from '../sync/define.ts';
import type { SyncedDocument } from '../sync/document.ts';
import { wrapCommand, wrapDocument } from '../sync/place.ts';
import { isRead, stateOf } from '../sync/state.ts';

export type Author = { readonly account: Id; readonly name: string; readonly roles: readonly Role[] };

export type Given = {
  readonly type: string;
  readonly body: object;
  readonly on: LocalDate;
  readonly by: Author;
};

export type Outcome =
  | { readonly is: 'applied'; readonly id: Id; readonly effects: readonly Effect[] }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/**
 * The books of one association without a server: commands are decided over exactly the documents they ask for, their
 * effects are checked and kept, numbers run without gap.
 */
export class MemoryBooks {
  readonly documents = new Map<Id, SyncedDocument>();
  private readonly series = new Map<string, number>();
  private given = 0;
  readonly organisation: Id;

  constructor(organisation: Id) {
    this.organisation = organisation;
  }

  /** A record as somebody with the right to it would write it. */
  record(type: string, id: Id, body: object): void {
    const definition = definitionOf<RecordDefinition>(type, 'records');
    const parsed = definition.schema.parse(body);
    const refusal = definition.check?.(parsed);
    invariant(!refusal, `${type} ${id} is refused: ${refusal?.code}`);
    this.keep(definition, id, parsed);
  }

  /** Gives a command and demands that it stands. Answers the id it went by. */
  give(given: Given): Id {
    const outcome = this.offer(given);
    invariant(
      outcome.is === 'applied',
      `${given.type} on ${given.on} is refused: ${JSON.stringify(outcome.is === 'refused' && outcome.refusal)}`,
    );
    return outcome.id;
  }

  offer({ type, body, on, by }: Given): Outcome {
    const definition = definitionOf<CommandDefinition>(type, 'commands');
    invariant(
      by.roles.some((role) => definition.roles.includes(role)),
      `${type} is not for ${by.roles}`,
    );
    const id = sampleId(1_000_000 + this.given);
    this.given += 1;
    const at = `${on}T09:00:00.000Z`;
    const placed = { organisation: this.organisation, id, body: definition.schema.parse(body) };
    const command = wrapCommand(definition, placed, { account: by.account, at, rev: '1' });
    const taken = new Map(this.series);
    const decision = definition.decide(
      command,
      stateOf(this.find(definition.reads(command)), () => true),
      {
        account: by.account,
        accountName: by.name,
        roles: by.roles,
        today: on,
        now: at,
        decidedAt: at,
        next: (series) => {
          taken.set(series, (taken.get(series) ?? 0) + 1);
          return taken.get(series) ?? null;
        },
      },
    );
    invariant(decision.is !== 'undecidable', `${type} asks for what it reads`);
    if (decision.is === 'refused') return decision;
    for (const [series, last] of taken) this.series.set(series, last);
    for (const effect of decision.effects) this.apply(id, effect);
    return { is: 'applied', id, effects: decision.effects };
  }

  all<Body>(type: string): SyncedDocument<Body>[] {
    return [...this.documents.values()].filter((one) => one.type === type) as SyncedDocument<Body>[];
  }

  one<Body>(type: string, id: Id): SyncedDocument<Body> {
    const found = this.documents.get(id);
    invariant(found?.type === type, `there is a ${type} ${id}`);
    return found as SyncedDocument<Body>;
  }

  private apply(command: Id, effect: Effect): void {
    if (effect.do === 'removeDraft') {
      this.documents.delete(effect.id);
      return;
    }
    const discipline = effect.do === 'fact' ? 'facts' : 'records';
    const definition = definitionOf<FactDefinition | RecordDefinition>(effect.type, discipline);
    if (effect.do === 'fact') {
      invariant(effect.id.startsWith(`${command}.`), 'a fact is named after its command');
      invariant(!this.documents.has(effect.id), 'a fact is never written twice');
    }
    this.keep(definition, effect.id, definition.schema.parse(effect.body));
  }

  private keep(definition: FactDefinition | RecordDefinition, id: Id, body: Record<string, unknown>): void {
    this.documents.set(id, wrapDocument(definition, { organisation: this.organisation, id, body }, '1'));
  }

  private find(reads: readonly Read[]): SyncedDocument[] {
    return [...this.documents.values()].filter((document) => reads.some((read) => isRead(document, read)));
  }
}

function definitionOf<Of extends { readonly discipline: string }>(
  type: string,
  discipline: Of['discipline'],
): Of {
  const definition = catalogue.get(type);
  invariant(definition?.discipline === discipline, `${type} is a type of ${discipline}`);
  return definition as unknown as Of;
}
