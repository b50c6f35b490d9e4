import { canonicalJson } from 'shared-domain/kernel';
import { type Definition, type Kept, liftBody, type SyncedDocument } from 'shared-domain/sync';
import { readDraft } from 'shared-domain/sync/draft';
import type { BrowserSeen } from '../device/browser.ts';
import { keptOf } from '../device/kept-notes.ts';
import { catalogues } from '../world/next-version.ts';
import type { End } from './end.ts';

const pulled = ['records', 'drafts', 'facts'] as const;

/** I1: what a device shows is what the server has in the scopes its person holds, to the letter; no more, no less. */
export function convergence({ organisation, rows, browsers }: End): string[] {
  return browsers.flatMap(({ browser, held }) => {
    const choice = keptOf(browser.disk(), organisation);
    const expected = new Map<string, string>();
    for (const row of rows.documents) {
      if (row.discipline === 'commands' || row.deleted || !held.has(row.scope)) continue;
      if (!isChosen(choice, row)) continue;
      expected.set(row.id, wordsOf(row.parsed()));
    }
    const found = new Map<string, string>();
    for (const discipline of pulled) {
      for (const { document } of browser.disk().collections[discipline].kept.values()) {
        if (document.deleted || document.organisation !== organisation) continue;
        found.set(document.id, wordsOf(document));
      }
    }
    const names = new Set([...expected.keys(), ...found.keys()]);
    const going = Object.entries(choice).filter(([, { is, isToTrim }]) => is === 'leaving' || isToTrim);
    const unfinished = going.map(([scope]) => `d${browser.number}: ${scope} never went`);
    const differing = [...names]
      .filter((id) => expected.get(id) !== found.get(id))
      .map(
        (id) =>
          `d${browser.number}: ${id} is ${found.get(id) ?? 'not there'}, not ${expected.get(id) ?? 'gone'}`,
      );
    return [...unfinished, ...differing];
  });
}

/** What a device was told to keep; the rule of the days is said a second time here. [SYN-30] */
function isChosen(
  choice: Kept,
  { scope, type, sort }: Pick<SyncedDocument, 'scope' | 'type' | 'sort'>,
): boolean {
  const { is = 'here', from = null } = choice[scope] ?? {};
  const growsOld = type === 'journalEntry' || type === 'allocation';
  return is === 'here' && (from === null || !growsOld || sort >= from);
}

/** I8: of a scope that was lost nothing is left, wherever it lay. */
export function nothingOfLostScopes({ organisation, browsers, witness }: End): string[] {
  return browsers.flatMap(({ browser, held }) =>
    keptBy(browser).flatMap(({ what, document: { organisation: of, scope, type, id } }) => {
      if (of !== organisation || held.has(scope)) return [];
      // What the device was never told to be theirs it was not told to be lost: they typed it themselves.
      if (!witness.notes.everHeld.has(`${browser.device()} ${scope}`)) return [];
      return [`d${browser.number} keeps ${what} of ${scope}: ${type} ${id}`];
    }),
  );
}

type Found = { readonly what: string; readonly document: SyncedDocument };

function keptBy(browser: BrowserSeen): Found[] {
  const { collections, journal } = browser.disk();
  const found: Found[] = [];
  for (const discipline of pulled) {
    const { kept, memories } = collections[discipline];
    for (const { document } of kept.values()) found.push({ what: `a document of ${discipline}`, document });
    for (const { copies } of memories.values())
      for (const { document } of copies.values()) found.push({ what: `a copy of ${discipline}`, document });
  }
  for (const { base, document, answer } of journal.entries.values()) {
    // What they typed from the first letter is theirs; what they changed was others' too.
    if (base || answer?.outcome !== 'refused') found.push({ what: 'a journal entry', document });
    if (answer?.master) found.push({ what: 'a master in the journal', document: answer.master });
  }
  for (const { master } of journal.inbox.values())
    if (master) found.push({ what: 'a master in the inbox', document: master });
  return found;
}

/** A body of the version before says the same once it is lifted. */
function wordsOf({ type, scope, version, rev, body, heads, crdt }: SyncedDocument): string {
  const definition = catalogues[1].get(type);
  const lifted = definition ? liftBody(definition, version, body) : null;
  const said = lifted?.ok ? lifted.value : body;
  const history = definition && crdt !== undefined ? historyIn(definition, crdt) : (crdt ?? null);
  return canonicalJson({ scope, rev, body: said, heads: heads ?? null, history });
}

/** The changes in a file lie as they were merged, after a restore in another order: what it holds is read out of it. [SYN-22] */
function historyIn(definition: Definition, crdt: string): unknown {
  const read = definition.discipline === 'drafts' ? readDraft(definition, crdt) : null;
  if (!read?.ok) return crdt;
  const { heads, body, conflicts } = read.value;
  return { heads, body, conflicts };
}
