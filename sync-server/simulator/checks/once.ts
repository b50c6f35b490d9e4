import type { End } from './end.ts';

/** I3: what was sent twice was done once. */
export function exactlyOnce({ log, rows, witness }: End): string[] {
  const found: string[] = [];
  const ids = log.flatMap(({ mutation }) => (mutation ? [mutation] : []));
  for (const id of repeated(ids)) found.push(`mutation ${id} was done twice`);
  const posted = rows.documents.filter((row) => row.type === 'journalEntry');
  if (posted.length !== rows.entries.length) {
    found.push(`${posted.length} journal entries, ${rows.entries.length} in the books`);
  }
  const commands = log.flatMap(({ mutation, outcome }) => {
    const document = mutation ? witness.notes.sent.get(mutation)?.mutation.document : undefined;
    return document?.type === 'bookEntry' && outcome === 'accepted' ? [document.id] : [];
  });
  for (const id of new Set(commands)) {
    const entries = rows.entries.filter((entry) => entry.id.startsWith(`${id}.`));
    if (entries.length !== 1) found.push(`command ${id} brought about ${entries.length} entries`);
  }
  return found;
}

/** I12: a device's numbers have no hole and none stands twice; no device counts less than the server. */
export function numbersGrow({ organisation, log, rows, browsers }: End): string[] {
  const found: string[] = [];
  for (const { device, lastN } of rows.devices) {
    const numbers = log.filter((one) => one.device === device).map(({ n }) => n);
    const isWhole = numbers.length === lastN && numbers.every((n, at) => n === at + 1);
    if (!isWhole) found.push(`${device} has ${lastN}, and the log ${numbers.join(' ')}`);
    const own = browsers.find(({ browser }) => browser.device() === device)?.browser;
    const counted = own?.disk().journal.states.get(organisation)?.lastN;
    if (own && (counted ?? 0) < lastN) found.push(`d${own.number} counts ${counted}, the server ${lastN}`);
  }
  return found;
}

function repeated(words: readonly string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}
