import type { Sql } from './database.ts';

/** Invented organisations that stand for some days, and how they go: by functions of the database that take no others. */
export function playgrounds(sql: Sql) {
  return {
    countPlaygrounds: async (): Promise<number> => {
      const [row] = await sql<{ n: number }[]>`
        select count(*) as n from organisations where plays_until is not null`;
      return row?.n ?? 0;
    },
    isPlayground: async (organisation: string): Promise<boolean> => {
      const rows =
        await sql`select 1 from organisations where id = ${organisation} and plays_until is not null`;
      return rows.length > 0;
    },
    /** By the clock of the database, which is also the one that lets them go. */
    playgroundsThatAreOver: async (): Promise<string[]> => {
      const rows = await sql<{ id: string }[]>`
        select id from organisations where plays_until <= now() order by plays_until`;
      return rows.map(({ id }) => id);
    },
    /** Throws where it is no playground, or not over. */
    forgetPlayground: async (organisation: string): Promise<void> => {
      await sql`select forget_playground(${organisation})`;
    },
    /** Their accounts, of which no device holds anything more. */
    forgetPlayers: async (): Promise<void> => {
      await sql`select forget_players()`;
    },
  };
}
