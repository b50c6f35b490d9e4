import type { AccountDatabase } from '../records/account-database.ts';
import type { Keeping } from './keeping.ts';

/** How a person says what their device keeps, and what it takes. */
export type KeepDesk = Pick<Keeping, 'open' | 'choose'> & {
  /** The bytes that the documents of each building take here, as they are written. */
  sizes(): Promise<ReadonlyMap<string, number>>;
};

export function keepDesk({ collections }: AccountDatabase, { open, choose }: Keeping): KeepDesk {
  return {
    open,
    choose,
    async sizes() {
      const sizes = new Map<string, number>();
      for (const discipline of ['records', 'drafts', 'facts'] as const) {
        for (const { building, body, crdt } of await collections[discipline].find().exec()) {
          const bytes = JSON.stringify(body).length + (crdt?.length ?? 0);
          sizes.set(building, (sizes.get(building) ?? 0) + bytes);
        }
      }
      return sizes;
    },
  };
}
