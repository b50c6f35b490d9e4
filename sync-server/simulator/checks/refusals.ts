import { canonicalJson } from 'shared-domain/kernel';
import type { End } from './end.ts';

/** I4: who was refused finds it, with what they typed, on the device they did it on, and as a fact of their own. */
export function refusalsInInbox({ organisation, log, rows, browsers, witness }: End): string[] {
  const found: string[] = [];
  const facts = new Map(rows.documents.filter((row) => row.type === 'refusal').map((row) => [row.id, row]));
  for (const { mutation: id, device, outcome } of log) {
    const sent = id ? witness.sent.get(id)?.mutation : undefined;
    if (!id || !sent || sent.document.organisation !== organisation) continue;
    const account = accounts(rows).get(device);
    const fact = facts.get(`${id}.refusal`);
    const isRefused = outcome === 'refused' || outcome === 'conflict';
    if (isRefused && fact?.scope !== `person:${account}`)
      found.push(`the refusal of ${id} is no fact of ${account}`);
    for (const { browser } of browsers) {
      if (!isRefused || browser.account !== account) continue;
      const item = browser.disk().journal.inbox.get(id);
      const isAuthor = browser.device() === device;
      const isTold = fact?.parsed().body.document !== null;
      if (!item && (isAuthor || isTold)) found.push(`d${browser.number} does not tell of ${id}, ${outcome}`);
      if (item && canonicalJson(item.mine.body) !== canonicalJson(sent.document.body)) {
        found.push(`d${browser.number} tells of ${id} in other words`);
      }
    }
  }
  return found;
}

function accounts(rows: End['rows']): ReadonlyMap<string, string> {
  return new Map(rows.devices.map(({ device, account }) => [device, account]));
}
