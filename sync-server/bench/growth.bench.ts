import postgres from 'postgres';
import { install, serverFile } from './installation.ts';
import { connect } from './load.ts';
import { median, report } from './report.ts';
import { sizeOf } from './sizes.ts';
import { numbersIn, smallDocument } from './small-document.ts';

// A pull costs what changed, not what is stored.
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= sizeOf(1_000_000, 10_000));
const changed = 20;
const rounds = sizeOf(200, 5);

const installation = await install();
const admin = postgres(installation.adminUrl, { max: 1, onnotice: () => {} });
try {
  const { address } = await installation.serve(serverFile);
  const device = await installation.device(address);
  const ask = connect(address, 1);
  const headers = { authorization: `Bearer ${device.token}` };
  const medians: number[] = [];
  for (const size of sizes) {
    await storeUpTo(size);
    await device.push(...Array.from({ length: changed }, () => smallDocument(device)));
    const { id, organisation, head } = device;
    const scope = `org:${organisation}:staff`;
    const last = head?.seq ?? 0;
    const cursors = { [scope]: last - changed, [`person:${device.account}`]: last };
    const asked = { protocol: 1, device: id, organisation, head, discipline: 'records', cursors, limit: 200 };
    const millis: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const { status, text } = await ask('/api/sync/pull', JSON.stringify(asked), headers);
      millis.push(performance.now() - start);
      if (status !== 200) throw new Error(text);
      numbersIn(text, changed);
    }
    medians.push(median(millis));
  }
  const [smallest = 0] = medians;
  for (const [at, found] of medians.entries()) {
    report({
      what: `pull of ${changed} changes, ${sizes[at]} documents stored`,
      unit: 'ms',
      ours: [found],
      limit: [smallest],
      goal: 'at most 1.5 × the smallest',
      isReached: found <= smallest * 1.5,
    });
  }
  ask.close();
} finally {
  await admin.end();
  await installation.remove();
}

/** Straight into the table, as a server that has run for years would hold them; the device's next push goes on from there. */
async function storeUpTo(size: number): Promise<void> {
  const { organisation } = installation;
  await admin`
    insert into documents (organisation_id, id, discipline, type, scope, sort, rev, version, seq, body, bytes)
    select ${organisation}, gen_random_uuid()::text, 'records', 'supplier', 'org:' || ${organisation} || ':staff', '',
           gen_random_uuid()::text, 1, head.seq + place, ${JSON.stringify({ name: 'Ascenseurs Exemple', note: 'x'.repeat(300) })}::text::json, 500
      from organisation_heads head, generate_series(1, ${size} - (select count(*) from documents
             where organisation_id = ${organisation})) as place
     where head.organisation_id = ${organisation}`;
  await admin`update organisation_heads set seq = (select max(seq) from documents where organisation_id = ${organisation})
     where organisation_id = ${organisation}`;
  await admin`vacuum analyze documents`;
}
