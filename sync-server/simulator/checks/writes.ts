import type { End } from './end.ts';
import { fieldsStand } from './fields.ts';

/**
 * I2: every change is in what was answered for good or with its author, and a field's value is the last that was
 * accepted for it.
 */
export function noWriteLost(end: End): string[] {
  return [...ackedAreThere(end), ...fieldsStand(end), ...linesStand(end), ...toldOfWeather(end)];
}

function ackedAreThere({ organisation, log, browsers, witness }: End): string[] {
  const known = new Set(log.map(({ mutation }) => mutation));
  const lost: string[] = [];
  for (const [id, { organisation: of, device, restores }] of witness.notes.acked) {
    if (of !== organisation || known.has(id) || !witness.notes.sent.has(id)) continue;
    // What a journal lets go of lies in a verified backup, or in a scope that its person lost.
    const isGone = witness.notes.evicted.has(device) || witness.notes.letGo.has(id);
    const wasUndone = restores < witness.notes.restores;
    if (!wasUndone || !isGone) lost.push(`mutation ${id} of ${device} was answered and is not there`);
  }
  for (const { browser } of browsers) {
    for (const { mutation, answer, organisation: of, refusedHere } of browser
      .disk()
      .journal.entries.values()) {
      if (of !== organisation || !mutation || refusedHere || answer?.seq === 0 || known.has(mutation.id))
        continue;
      lost.push(`d${browser.number} believes ${mutation.id} to be answered, and it is not`);
    }
  }
  return lost;
}

/** A server that could not answer is no reason to give up what was done. */
function toldOfWeather({ organisation, browsers }: End): string[] {
  return browsers.flatMap(({ browser }) =>
    [...browser.disk().journal.inbox.values()].flatMap(({ id, organisation: of, refusal: { code } }) =>
      of === organisation && weather.includes(code) ? [`d${browser.number} gave ${id} up for ${code}`] : [],
    ),
  );
}

const weather = ['request.unavailable', 'sync.epochChanged', 'sync.gap'];

/** Lines that were taken into a draft are in it. */
function linesStand({ rows, log, witness }: End): string[] {
  const drafts = new Map(
    rows.documents.filter((row) => row.discipline === 'drafts').map((row) => [row.id, row]),
  );
  return log.flatMap(({ mutation: id, outcome }) => {
    const document = id ? witness.notes.sent.get(id)?.mutation.document : undefined;
    const draft = document && drafts.get(document.id);
    if (!draft || draft.deleted || document.deleted || outcome === 'refused') return [];
    const { lines } = draft.parsed().body as { lines: object };
    const mine = Object.keys((document.body as { lines?: object }).lines ?? {});
    const missing = mine.filter((line) => !Object.hasOwn(lines, line));
    return missing.map((line) => `draft ${draft.id} lost line ${line}`);
  });
}
