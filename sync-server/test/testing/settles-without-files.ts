import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import type { SyncedDocument } from 'shared-domain/sync';
import { isWeather } from '../../src/store/database.ts';
import { draftSettler } from '../../src/sync/draft-settler.ts';

// A program of its own, for it takes all the files it may have: what a draft is told then, and what once they are given back.
const [place, id] = [{ scope: '', building: '', subject: '', sort: '' }, randomUUID()];
const draft: SyncedDocument = {
  ...{
    ...place,
    id,
    organisation: randomUUID(),
    type: 'invoiceDraft',
    version: 1,
    deleted: false,
    rev: 'x',
    body: {},
  },
  ...{ heads: [], crdt: Buffer.from('no draft').toString('base64') },
};
// The thread holds no program open by itself.
const awake = setInterval(() => {}, 1_000);
const settler = draftSettler();
const taken = takeAllFiles();
const cause = await settler.settle(null, draft).then(
  () => null,
  (error: { code: string }) => error,
);
for (const file of taken) closeSync(file);
const after = await settler.settle(null, draft);
await settler.stop();
clearInterval(awake);
const told = after.is === 'refused' ? `refused ${after.refusal.code}` : after.is;
process.stdout.write(JSON.stringify({ without: cause?.code, isWeather: isWeather(cause), after: told }));

function takeAllFiles(): number[] {
  const files: number[] = [];
  for (;;) {
    try {
      files.push(openSync('/dev/null', 'r'));
    } catch {
      return files;
    }
  }
}
