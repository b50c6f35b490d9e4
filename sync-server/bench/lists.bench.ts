import postgres from 'postgres';
import { openBrowser } from './browser.ts';
import { install, serverFile } from './installation.ts';
import { median, report } from './report.ts';
import { buildRoomPage, openRoomPage } from './room-page.ts';
import { sizeOf } from './sizes.ts';
import { smallDocument } from './small-document.ts';

// A list on a device that holds so many rows of one type, in Chromium: read from the disk, by the index or whole, and
// searched with each letter typed. What is searched is in memory: the server has no search of its own.
const rows = sizeOf(50_000, 2_500);
const rounds = sizeOf(3, 1);
const page = 50;

const installation = await install();
const browser = await openBrowser();
try {
  const { address } = await installation.serve(serverFile, [], { CLIENT_DIST: buildRoomPage() });
  const device = await installation.device(address);
  await device.push(smallDocument(device));
  await storeUpTo(rows);
  await (await openRoomPage(browser.context(), address)).replicate();
  const where = { organisation: installation.organisation };
  const [first, again, whole]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const room = await openRoomPage(await browser.reopen(), address);
    // Who opens a list sees the app already: its databases are open.
    await room.readFirst('building', where);
    first?.push((await room.readFirst('supplier', { ...where, first: page })).millis);
    const read = await room.readFirst('supplier', where);
    if (read.rows !== rows) throw new Error(`${read.rows} rows`);
    whole?.push(read.millis);
    again?.push((await room.readFirst('supplier', where)).millis);
  }
  tell(`first ${page} of ${rows} rows by the index, not read before`, first ?? []);
  tell(`a list of ${rows} rows come back to`, again ?? []);
  const room = await openRoomPage(await browser.reopen(), address);
  const searched = Array.from({ length: rounds }, () => room.searchLists(rows));
  const found = await Promise.all(searched);
  tell(
    `${rows} suppliers searched, first ${page}`,
    found.map((one) => median(one.suppliers)),
  );
  tell(
    `${rows} invoices searched, first ${page}`,
    found.map((one) => median(one.invoices)),
  );
  report({
    what: `all ${rows} rows read whole, not read before`,
    unit: 'ms',
    ours: whole ?? [],
    limit: [],
    goal: 'told',
    isReached: true,
  });
} finally {
  await browser.close();
  await installation.remove();
}

function tell(what: string, ours: readonly number[]): void {
  report({ what, unit: 'ms', ours, limit: [], goal: 'under 50 ms', isReached: median(ours) < 50 });
}

/** Straight into the table, like the one that is there, each under a name of its own. */
async function storeUpTo(size: number): Promise<void> {
  const admin = postgres(installation.adminUrl, { max: 1, onnotice: () => {} });
  const { organisation } = installation;
  await admin`
    insert into documents (organisation_id, id, discipline, type, scope, sort, rev, version, seq, body, bytes)
    select organisation_id, gen_random_uuid()::text, discipline, type, scope, sort, gen_random_uuid()::text, version,
           seq + place, (body::jsonb || jsonb_build_object('name', 'Exemple ' || place))::json, bytes
      from documents, generate_series(1, ${size - 1}) as place
     where organisation_id = ${organisation} and type = 'supplier'`;
  await admin`update organisation_heads set seq = (select max(seq) from documents where organisation_id = ${organisation})
     where organisation_id = ${organisation}`;
  await admin`vacuum analyze documents`;
  await admin.end();
}
