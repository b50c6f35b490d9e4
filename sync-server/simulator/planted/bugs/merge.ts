import type { PlantedBug } from '../planted-bug.ts';

const merge = 'shared-domain/src/sync/merge.ts';
const settle = 'shared-domain/src/sync/settle-record.ts';
const draft = 'shared-domain/src/sync/draft/settle-draft.ts';

/** What becomes of a change that meets another. */
export const mergeBugs: readonly PlantedBug[] = [
  {
    name: 'accepted-though-altered',
    breaks:
      'A record is stored otherwise than it was sent, and its author is told that it was taken as it is.',
    edits: [
      {
        file: settle,
        find: "return { is: 'merged', store: { ...document, ...place, body: merged, rev: newRev }, fields: told };",
        replace: "return { is: 'accepted', store: { ...document, ...place, body: merged, rev: newRev } };",
      },
    ],
    harmless: {
      because: 'What was merged has a revision of its own: its author pulls it as the work of somebody else.',
      without: ['merged-under-the-revision-sent'],
    },
  },
  {
    name: 'merged-under-the-revision-sent',
    breaks:
      'What was merged keeps the revision of what was sent, so that its author never hears of the rest.',
    edits: [
      {
        file: 'sync-server/src/sync/apply-record.ts',
        find: 'settleRecord(definition, stored, mutation, ports.newRev());',
        replace: 'settleRecord(definition, stored, mutation, mutation.document.rev);',
      },
    ],
  },
  {
    name: 'merge-drops-theirs',
    breaks: 'A field that only the others changed goes back to what it was.',
    edits: [
      {
        file: merge,
        find: "if (base && sameContent(mine[field], base[field])) return 'theirs';",
        replace: "if (base && sameContent(mine[field], base[field])) return 'mine';",
      },
    ],
  },
  {
    name: 'merge-drops-mine',
    breaks: 'A field that only its author changed keeps its old value.',
    edits: [{ file: merge, find: "if (verdict === 'mine') put(merged, field, mine[field]);", replace: '' }],
  },
  {
    name: 'union-forgets-theirs',
    breaks: 'Of two lists only the later one stays.',
    edits: [
      {
        file: merge,
        find: 'return [...new Set([...theirs.keys(), ...ours.keys()])]',
        replace: 'return [...ours.keys()]',
      },
    ],
  },
  {
    name: 'last-writer-wins',
    breaks: 'Whoever comes last overwrites the whole record.',
    edits: [
      {
        file: settle,
        find: 'return settleFields(definition, master, mutation, newRev);',
        replace: "return { is: 'accepted', store: document };",
      },
    ],
  },
  {
    name: 'edit-lost-to-removal',
    breaks: 'A change made without knowing of a removal is gone, and its author is told nothing.',
    edits: [
      {
        file: settle,
        find: "if (!document.deleted) return { is: 'accepted', store: document };",
        replace: "if (!document.deleted) return { is: 'merged', store: null, fields: [] };",
      },
    ],
  },
  {
    name: 'removal-takes-unseen-edits',
    breaks: 'A removal takes away what others wrote meanwhile.',
    edits: [
      {
        file: settle,
        find: 'if (master.deleted || base?.rev !== master.rev)',
        replace: 'if (master.deleted)',
      },
    ],
  },
  {
    name: 'field-wise-shares',
    breaks: 'Parts that must add up are merged one by one.',
    edits: [
      {
        file: merge,
        find: "if (!base || rule === 'conflict') return 'conflict';",
        replace: "if (!base) return 'conflict';",
      },
      {
        file: merge,
        find: "if (verdict === 'mine') put(merged, field, mine[field]);",
        replace:
          "if (verdict === 'mine') put(merged, field, fieldWise(base?.[field], master[field], mine[field]));",
      },
      {
        file: merge,
        find: 'function byContent(list: unknown)',
        replace: `function fieldWise(base: any, master: any, mine: any): unknown {
  const isThrough = [base, master, mine].every((one) => typeof one === 'object' && one !== null);
  const isList = [base, master, mine].some((one) => Array.isArray(one));
  const isAlike = !isList || (base?.length === master?.length && master?.length === mine?.length);
  if (!isThrough || !isAlike) return sameContent(mine, base) ? master : mine;
  const names = Object.keys({ ...base, ...master, ...mine });
  const entries = names.map((name) => [name, fieldWise(base[name], master[name], mine[name])] as const);
  return Array.isArray(mine) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function byContent(list: unknown)`,
      },
    ],
    harmless: {
      because:
        'The rules of the record and of its change are asked of what was merged: what does not add up is refused.',
      without: ['no-check-of-the-merged'],
    },
  },
  {
    name: 'no-check-of-the-merged',
    breaks: 'What a merge made is stored without asking the rules of the record, and of what it was before.',
    edits: [
      {
        file: settle,
        find: 'const refusal = definition.check?.(merged) ?? null;',
        replace: 'const refusal = null;',
      },
      {
        file: 'sync-server/src/sync/apply-record.ts',
        find: "if (refusal) return { outcome: 'refused', master: stored, refusal };",
        replace:
          "if (refusal && settled.is !== 'merged') return { outcome: 'refused', master: stored, refusal };",
      },
    ],
    harmless: {
      because: 'Fields that must agree are one field, and of one field one side stands whole.',
      without: ['field-wise-shares'],
    },
  },
  {
    name: 'draft-overwritten',
    breaks: 'A draft that was sent replaces what others typed into it.',
    edits: [
      {
        file: draft,
        find: 'const read = standing?.crdt\n    ? mergeDrafts(definition, standing.crdt, pushed)\n    : readDraft(definition, pushed);',
        replace: 'const read = readDraft(definition, pushed);',
      },
    ],
  },
];
