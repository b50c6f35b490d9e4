import { canonicalJson } from 'shared-domain/kernel';
import type { BrowserSeen } from '../device/browser.ts';
import type { End } from './end.ts';

/** I4: who was refused finds it, with what they typed, on the device they did it on, and as a fact of their own. */
export function refusalsInInbox({ organisation, log, rows, browsers, witness }: End): string[] {
  const found: string[] = [];
  const facts = new Map(rows.documents.filter((row) => row.type === 'refusal').map((row) => [row.id, row]));
  for (const { mutation: id, device, outcome } of log) {
    const sent = id ? witness.notes.sent.get(id)?.mutation : undefined;
    if (!id || !sent || sent.document.organisation !== organisation) continue;
    const account = accounts(rows).get(device);
    const fact = facts.get(`${id}.refusal`);
    const isRefused = outcome === 'refused' || outcome === 'conflict';
    if (isRefused && fact?.scope !== `person:${account}`)
      found.push(`the refusal of ${id} is no fact of ${account}`);
    if (!isRefused) continue;
    for (const { browser } of browsers) {
      if (browser.account !== account) continue;
      const isTold = browser.device() === device || fact?.parsed().body.document !== null;
      found.push(...told(browser, id, sent.document.body, isTold));
    }
  }
  return found;
}

function told(browser: BrowserSeen, id: string, typed: object, isTold: boolean): string[] {
  const item = browser.disk().journal.inbox.get(id);
  if (!item) return isTold ? [`d${browser.number} does not tell of ${id}`] : [];
  const isWhole = canonicalJson(item.mine.body) === canonicalJson(typed);
  return isWhole ? [] : [`d${browser.number} tells of ${id} in other words`];
}

function accounts(rows: End['rows']): ReadonlyMap<string, string> {
  return new Map(rows.devices.map(({ device, account }) => [device, account]));
}
