import type { Dexie, EntityTable } from 'dexie';
import { strictDatabase } from '../strict-database.ts';

/** Something typed that no record holds yet, under a name its screen gave it; JSON. */
export type TypedRow = { readonly name: string; readonly value: unknown };

export type TypedDatabase = Dexie & { typed: EntityTable<TypedRow, 'name'> };

export const typedDatabaseName = (place: string) => `koprogo-typed-${place}`;

export async function openTyped(place: string): Promise<TypedDatabase> {
  const database = strictDatabase(typedDatabaseName(place)) as TypedDatabase;
  database.version(1).stores({ typed: 'name' });
  await database.open();
  return database;
}
