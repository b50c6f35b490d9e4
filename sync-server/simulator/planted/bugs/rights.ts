import type { PlantedBug } from '../planted-bug.ts';

const rights = 'sync-server/src/sync/rights.ts';
const record = 'sync-server/src/sync/apply-record.ts';
const draft = 'sync-server/src/sync/apply-draft.ts';
const pull = 'sync-server/src/sync/pull-changes.ts';
const settle = 'sync-server/src/sync/settle-mutations.ts';

/** What the server owes to who may see and write what. */
export const rightsBugs: readonly PlantedBug[] = [
  {
    name: 'no-scope-check-at-pull',
    breaks: 'Who asks for a scope is given it, whether they hold it or not.',
    edits: [
      {
        file: pull,
        find: 'const held = scopesOf(member);',
        replace: 'const held = [...new Set([...scopesOf(member), ...Object.keys(pull.cursors)])];',
      },
    ],
  },
  {
    name: 'revoked-cursor-kept',
    breaks: 'A device is not told which scopes were taken from its person.',
    edits: [
      {
        file: pull,
        find: 'Object.keys(pull.cursors).filter((scope) => !held.includes(scope));',
        replace: '[] as string[];',
      },
    ],
  },
  {
    name: 'no-rights-at-push',
    breaks: 'Everybody writes everywhere.',
    edits: [
      {
        file: rights,
        find: 'return visibleTo(author, document) && mayWrite(author, document.building, writers);',
        replace: 'return author !== null;',
      },
    ],
  },
  {
    name: 'no-scope-check-at-push',
    breaks: 'A record is changed by who does not see it, and they are shown what stands.',
    edits: [
      {
        file: record,
        find: ' && visibleTo(member, stored) ? stored : null;',
        replace: ' ? stored : null;',
      },
    ],
  },
  {
    name: 'no-tenant-check',
    breaks: "A document that names another organisation gets as far as that organisation's wall.",
    edits: [
      {
        file: 'shared-domain/src/sync/validate.ts',
        find: "if (document.organisation !== author.organisation) return refuse({ code: 'sync.notFound' });",
        replace: '',
      },
    ],
    harmless: {
      because:
        'A device sends each organisation its own journal, and the wall of the database stops the rest.',
      without: ['journal-mixes-organisations'],
    },
  },
  {
    name: 'answered-again-to-anybody',
    breaks: 'Who asks once more for an answer is shown the document, whether they may still see it or not.',
    edits: [
      {
        file: settle,
        find: "stored.discipline !== 'commands' && visibleTo(member, stored.document)",
        replace: "stored.discipline !== 'commands'",
      },
    ],
  },
  {
    name: 'rights-not-moved-with-the-lot',
    breaks: 'Who sold a lot stays its owner, and who bought it does not become one.',
    edits: [
      {
        file: 'sync-server/src/sync/store-document.ts',
        find: "if (document.type === 'ownership') await holdLot(transaction, document);",
        replace: '',
      },
    ],
  },
  {
    name: 'submitted-draft-stays-open',
    breaks: 'Only the device asks whether a draft may still be changed.',
    edits: [
      {
        file: draft,
        find: 'if (refusal) return refused(refusal, stored);',
        replace: 'if (refusal && stored === null) return refused(refusal, stored);',
      },
    ],
  },
];
