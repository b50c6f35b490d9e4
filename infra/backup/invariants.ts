import { addFractions, isWhole } from '../../shared-domain/src/kernel/index.ts';
import type { Sql } from '../../sync-server/src/store/database.ts';
import { organisationDirectory } from '../../sync-server/src/store/organisation-directory.ts';
import { firstBroken } from '../../sync-server/src/sync/audit-chain.ts';
import type { OrganisationState } from './data-state.ts';

/** What must hold of the data whatever happened to it; each finding is a sentence. */
export async function findings(sql: Sql, organisations: readonly OrganisationState[]): Promise<string[]> {
  return [
    ...(await told(sql, entriesBalance)),
    ...(await told(sql, numbersHaveNoGap)),
    ...(await told(sql, devicesStandWhereTheyWereAnswered)),
    ...(await quoteParts(sql)),
    ...(await told(sql, filesAreWhatTheirNameSays)),
    ...(await brokenHistories(sql, organisations)),
  ];
}

const entriesBalance = `
  select format('entry %s does not balance', entry.id) as what
    from entries entry left join entry_lines line
      on line.organisation_id = entry.organisation_id and line.entry_id = entry.id
   group by entry.organisation_id, entry.id
  having coalesce(sum(debit_cents) - sum(credit_cents), 0) <> 0 or count(line.line) < 2`;

const numbersHaveNoGap = `
  select format('journal %s of %s in %s has %s entries and number %s', journal, building_id, fiscal_year,
                count(*), max(number)) as what
    from entries group by organisation_id, building_id, journal, fiscal_year
  having min(number) <> 1 or max(number) <> count(*)`;

const devicesStandWhereTheyWereAnswered = `
  select format('device %s was answered up to %s and stands at %s', device.device_id, max(n), last_n) as what
    from devices device join mutations answer
      on answer.organisation_id = device.organisation_id and answer.device_id = device.device_id
   group by device.organisation_id, device.device_id, last_n
  having max(n) <> last_n`;

// At most 25 MB each, so one at a time is put together whole.
const filesAreWhatTheirNameSays = `
  select format('file %s has other bytes', sha256) as what
    from blobs where sha256 is distinct from (
      select encode(sha256(string_agg(data, ''::bytea order by position)), 'hex') from blob_chunks chunk
       where chunk.organisation_id = blobs.organisation_id and chunk.sha256 = blobs.sha256)`;

async function told(sql: Sql, question: string): Promise<string[]> {
  return (await sql.unsafe<{ what: string }[]>(question)).map(({ what }) => what);
}

async function quoteParts(sql: Sql): Promise<string[]> {
  const rows = await sql<{ lot: string; on: string; numerators: number[]; denominators: number[] }[]>`
    select lot_id as lot, from_on as on, array_agg(numerator::float8 order by owner_id) as numerators,
           array_agg(denominator::float8 order by owner_id) as denominators
      from lot_holders group by organisation_id, lot_id, from_on`;
  const sumOf = ({ numerators, denominators }: (typeof rows)[number]) =>
    addFractions(numerators.map((numerator, at) => ({ numerator, denominator: denominators[at] ?? 1 })));
  return rows
    .filter((row) => !isWhole(sumOf(row)))
    .map(({ lot, on }) => `the quote-parts of lot ${lot} from ${on} are not whole`);
}

async function brokenHistories(sql: Sql, organisations: readonly OrganisationState[]): Promise<string[]> {
  const directory = organisationDirectory(sql);
  const broken: string[] = [];
  for (const { organisation, seq, changeId } of organisations) {
    const rows = await directory.audit(organisation);
    const at = firstBroken(organisation, rows);
    const last = rows.at(-1);
    if (at !== null) broken.push(`the audit chain of ${organisation} breaks at ${at}`);
    if (last?.seq !== seq || last.hash !== changeId)
      broken.push(`the head of ${organisation} is not its last change`);
    for (const id of await directory.changedBehind(organisation)) {
      broken.push(`document ${id} is not what the audit log says was written`);
    }
  }
  return broken;
}
