import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import postgres from 'postgres';

/**
 * The physical limit: a bare Hono route over postgres.js doing the least SQL that keeps documents in one order. It asks
 * nobody who they are, refuses nothing, merges nothing, and forgets what it was told before.
 */
const sql = postgres(process.env.DATABASE_ADMIN_URL ?? '', { max: 10, onnotice: () => {} });

type Document = { readonly id: string; readonly scope: string };
type Push = {
  readonly organisation: string;
  readonly mutations: readonly { readonly document: Document }[];
};
type Pull = {
  readonly organisation: string;
  readonly scope: string;
  readonly after: number;
  readonly limit?: number;
};

await sql`create table if not exists bare_heads (organisation text primary key, seq bigint not null)`;
await sql`create table if not exists bare_documents (
  organisation text, id text, scope text, seq bigint, body text, primary key (organisation, id))`;
await sql`create index if not exists bare_by_seq on bare_documents (organisation, scope, seq)`;

const app = new Hono()
  .post('/push', async (c) => {
    const { organisation, mutations } = await c.req.json<Push>();
    const documents = mutations.map(({ document }) => document);
    const [row] = await sql`
      with head as (
        insert into bare_heads values (${organisation}, ${documents.length})
        on conflict (organisation) do update set seq = bare_heads.seq + excluded.seq returning seq
      ), written as (
        insert into bare_documents
        select ${organisation}, id, scope, head.seq - ${documents.length} + place, body
          from head, unnest(${documents.map(({ id }) => id)}::text[], ${documents.map(({ scope }) => scope)}::text[],
                            ${documents.map((one) => JSON.stringify(one))}::text[])
               with ordinality as given(id, scope, body, place)
        on conflict (organisation, id) do update set seq = excluded.seq, body = excluded.body
      ) select seq from head`;
    return c.json({ seq: row?.seq });
  })
  .post('/pull', async (c) => {
    const { organisation, scope, after, limit = 200 } = await c.req.json<Pull>();
    const rows = await sql<{ body: string }[]>`
      select body from bare_documents where organisation = ${organisation} and scope = ${scope} and seq > ${after}
       order by seq limit ${limit}`;
    return c.body(`{"documents":[${rows.map(({ body }) => body).join(',')}]}`, 200, {
      'Content-Type': 'application/json',
    });
  });

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' }, () => {
  process.stdout.write('listening\n');
});
