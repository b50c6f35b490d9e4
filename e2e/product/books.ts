import { startPostgres } from 'infra/postgres';
import postgres from 'postgres';
import { product } from './address.ts';

export type Posted = {
  readonly invoiceId: string;
  readonly debit: number;
  readonly credit: number;
  readonly charged: number;
  readonly charges: readonly { readonly owner: string; readonly total: number }[];
};

export type Settled = {
  /** Debit minus credit in the period, by the first three digits; costs and provisions should have come to nothing. */
  readonly balances: Readonly<Record<string, number>>;
  /** What the entries of the settlement left on the owners' accounts. */
  readonly owners: number;
  readonly statements: number;
  readonly asked: number;
};

export type Reminded = {
  readonly interest: number;
  /** Of the claims that bear interest: cents by the days they were late. */
  readonly centDays: number;
  /** Debit minus credit by account, of the interest and the fee. */
  readonly lines: Readonly<Record<string, number>>;
};

/** What PostgreSQL holds, read as its owner: the last word on what reached the server. */
export type Books = {
  /** Documents of a type whose body holds that text. */
  count(type: string, text: string): Promise<number>;
  /** The one invoice of that number, as posted. */
  posted(number: string): Promise<Posted>;
  /** What is open of a claim on 410, and what the entries that paid it brought to the bank, in cents. */
  claimOf(claimId: string): Promise<{ readonly open: number; readonly bank: number }>;
  /** What a settlement of that title left in the books of its period: by account, and what its statements ask. */
  settled(label: string): Promise<Settled>;
  /** What the reminder of that level to an owner asked, and what its entries left in the books; null: none arrived. */
  reminded(owner: string, level: string): Promise<Reminded | null>;
  /** The number of a building's association. */
  enterpriseNumberOf(building: string): Promise<string>;
  /** How often each of these mutations was done or refused; the audit log has a line for each time. */
  timesDone(mutations: readonly string[]): Promise<number[]>;
  /** Ends the sessions of an account, as an administrator or a thief's victim would. */
  endSessions(email: string): Promise<void>;
  /** As if so many seconds had passed since what an account's sessions were renewed with was last used. */
  letPass(email: string, seconds: number): Promise<void>;
  close(): Promise<void>;
};

export async function openBooks(): Promise<Books> {
  // The product's own PostgreSQL runs already: this only asks where.
  const url =
    product.databaseUrl ?? (await startPostgres({ dataDir: product.dataDir, durable: false })).adminUrl;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return {
    async count(type, text) {
      const [row] = await sql<{ count: number }[]>`select count(*)::int as count from documents
        where type = ${type} and not deleted and body::text like ${`%${text}%`}`;
      return row?.count ?? 0;
    },
    async posted(number) {
      const rows = await sql<{ id: string }[]>`select id from documents
        where type = 'invoice' and body->'content'->>'number' = ${number}`;
      if (rows.length !== 1) throw new Error(`${rows.length} invoices are numbered ${number}`);
      const invoiceId = rows[0]?.id ?? '';
      const [ledger] = await sql<{ debit: number; credit: number }[]>`
        select sum(l.debit_cents)::int as debit, sum(l.credit_cents)::int as credit from entry_lines l
          join documents d on d.organisation_id = l.organisation_id and d.id = l.entry_id
         where d.type = 'journalEntry' and d.subject = ${invoiceId}`;
      const charges = await sql<{ owner: string; total: number }[]>`
        select body->>'ownerId' as owner, (body->>'total')::int as total from documents
         where type = 'charge' and subject = ${invoiceId}`;
      const charged = charges.reduce((sum, charge) => sum + charge.total, 0);
      return { invoiceId, debit: ledger?.debit ?? 0, credit: ledger?.credit ?? 0, charged, charges };
    },
    async claimOf(claimId) {
      const [row] = await sql<{ open: number; bank: number }[]>`
        select coalesce(sum(debit_cents - credit_cents) filter (where claim_id = ${claimId}), 0)::int as open,
               coalesce(sum(debit_cents) filter (where account like '55%'), 0)::int as bank
          from entry_lines
         where (organisation_id, entry_id) in
               (select organisation_id, entry_id from entry_lines where claim_id = ${claimId})`;
      return { open: row?.open ?? 0, bank: row?.bank ?? 0 };
    },
    settled: (label) => readSettled(sql, label),
    reminded: (owner, level) => readReminded(sql, owner, level),
    async enterpriseNumberOf(building) {
      const [row] = await sql<{ number: string }[]>`select body->>'enterpriseNumber' as number from documents
        where type = 'building' and id = ${building}`;
      return row?.number ?? '';
    },
    async timesDone(mutations) {
      const rows = await sql<{ times: number }[]>`
        select (select count(*)::int from audit
                 where detail->>'mutation' = m.id and action <> 'refusal.recorded') as times
          from string_to_table(${mutations.join(' ')}, ' ') as m(id)`;
      return rows.map(({ times }) => times);
    },
    async endSessions(email) {
      await sql`update sessions set revoked_at = now(), revoked_because = 'told by a journey'
        where revoked_at is null and account_id = (select id from accounts where email = ${email})`;
    },
    async letPass(email, seconds) {
      await sql`update refresh_tokens set replaced_at = replaced_at - make_interval(secs => ${seconds})
        where session_id in (select id from sessions
          where account_id = (select id from accounts where email = ${email}))`;
    },
    close: () => sql.end({ timeout: 1 }),
  };
}

async function readSettled(sql: postgres.Sql, label: string): Promise<Settled> {
  const settlements = await sql<{ id: string; building: string; from: string; until: string }[]>`
    select id, building, body->'period'->>'from' as from, body->'period'->>'until' as until
      from documents where type = 'settlement' and body->>'label' = ${label}`;
  if (settlements.length !== 1) throw new Error(`${settlements.length} settlements are called ${label}`);
  const [{ id, building, from, until } = { id: '', building: '', from: '', until: '' }] = settlements;
  const balances = await sql<{ account: string; balance: number }[]>`
    select left(l.account, 3) as account, sum(l.debit_cents - l.credit_cents)::int as balance
      from entry_lines l join entries e on e.organisation_id = l.organisation_id and e.id = l.entry_id
     where l.building_id = ${building} and e.booked_on between ${from} and ${until} group by 1`;
  const [owners] = await sql<{ balance: number }[]>`
    select coalesce(sum(l.debit_cents - l.credit_cents), 0)::int as balance
      from entry_lines l join documents d on d.organisation_id = l.organisation_id and d.id = l.entry_id
     where d.type = 'journalEntry' and d.subject = ${id} and l.account like '410%'`;
  const statements = await sql<{ balance: number }[]>`
    select (body->>'balance')::int as balance from documents where type = 'ownerStatement' and subject = ${id}`;
  return {
    balances: Object.fromEntries(balances.map(({ account, balance }) => [account, balance])),
    owners: owners?.balance ?? 0,
    statements: statements.length,
    asked: statements.reduce((sum, { balance }) => sum + balance, 0),
  };
}

async function readReminded(sql: postgres.Sql, owner: string, level: string): Promise<Reminded | null> {
  const [found] = await sql<{ id: string; interest: number; centDays: number }[]>`
    select id, (body->'interest'->>'amount')::int as interest,
           (select sum((segment->>'principal')::int * (segment->>'days')::int)::int
              from json_array_elements(body->'interest'->'claims') claim,
                   json_array_elements(claim->'segments') segment) as "centDays"
      from documents where type = 'reminder' and body->>'ownerName' = ${owner} and body->>'level' = ${level}
     order by seq desc limit 1`;
  if (!found) return null;
  const lines = await sql<{ account: string; balance: number }[]>`
    select l.account, sum(l.debit_cents - l.credit_cents)::int as balance
      from entry_lines l join documents d on d.organisation_id = l.organisation_id and d.id = l.entry_id
     where d.type = 'journalEntry' and d.subject = ${found.id} group by 1`;
  const { interest, centDays } = found;
  return { interest, centDays, lines: Object.fromEntries(lines.map((one) => [one.account, one.balance])) };
}
