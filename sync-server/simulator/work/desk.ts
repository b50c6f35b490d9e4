import type { Role } from 'shared-domain/identity';
import type { Catalogue, Definition, Discipline, SyncedDocument } from 'shared-domain/sync';
import type { Chance } from '../chance.ts';
import type { Tab } from '../device/tab.ts';
import { mayDo } from './may-do.ts';

/** As much of a tab as its person works with. */
export type DeskTab = Pick<Tab, 'account' | 'organisations' | 'disk' | 'ports' | 'write' | 'choose'>;

/** A person at a tab: what they see, what their program knows, and the die that decides what they do. */
export type Desk = {
  readonly tab: DeskTab;
  readonly chance: Chance;
  readonly catalogue: Catalogue;
  readonly now: () => Date;
  /** What everybody is at in this run; null: anything. */
  readonly focus: readonly string[] | null;
};

/** What is done, in words for the trace, and what the person then sees, if anything; null: nothing is there to do it to. */
export type Deed = { readonly said: string; readonly done: Promise<SyncedDocument | null> } | null;

export function seen({ tab }: Pick<Desk, 'tab'>, discipline: Discipline, type: string): SyncedDocument[] {
  return [...tab.disk.collections[discipline].kept.values()]
    .map(({ document }) => document)
    .filter((document) => document.type === type && !document.deleted);
}

export function definitionFor<Of extends Discipline>(
  { catalogue }: Pick<Desk, 'catalogue'>,
  type: string,
  _discipline: Of,
): Extract<Definition, { discipline: Of }> {
  return catalogue.get(type) as Extract<Definition, { discipline: Of }>;
}

/** What the person's program offers them of it; once in a while it offers all, for it does not know better. */
export function isOffered(
  desk: Desk,
  documents: readonly SyncedDocument[],
  roles: readonly Role[],
): SyncedDocument[] {
  if (desk.chance.happens(0.1)) return [...documents];
  return documents.filter((document) => mayDo(desk, document, roles));
}

/** Words nobody else writes. */
export function token({ chance }: Pick<Desk, 'chance'>): string {
  return chance.hex(4);
}
