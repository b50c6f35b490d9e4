import type { Sql } from '../../src/store/database.ts';

type Table = { readonly name: string; readonly columns: string };

/** Whole tables, copied and put back as a restore does: no trigger and no key is asked. 0 is the first day. */
export type TableCopies = {
  backUp(number: number): Promise<void>;
  /** All tables but these. */
  restore(number: number, but?: readonly string[]): Promise<void>;
};

export async function tableCopies(admin: Sql): Promise<TableCopies> {
  const tables = await admin<Table[]>`
    select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
       and table_name not in ('accounts', 'migrations')
     group by table_name order by table_name`;
  const taken = new Set<number>();
  const all = (line: (table: Table) => string) => admin.unsafe(tables.map(line).join('\n'));
  return {
    backUp: async (number) => {
      if (taken.has(number)) await all(({ name }) => `drop table simulation.b${number}_${name};`);
      taken.add(number);
      await all(({ name }) => `create table simulation.b${number}_${name} as table public.${name};`);
    },
    restore: async (number, but = []) => {
      await admin.unsafe(
        `set session_replication_role = replica; ${tables
          .filter(({ name }) => !but.includes(name))
          .map(
            ({ name, columns }) =>
              `delete from public.${name};
             insert into public.${name} (${columns}) select ${columns} from simulation.b${number}_${name};`,
          )
          .join('\n')} reset session_replication_role;`,
      );
    },
  };
}
