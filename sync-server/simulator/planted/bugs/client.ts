import type { PlantedBug } from '../planted-bug.ts';

const client = (file: string) => `sync-server/simulator/device/${file}.ts`;

/** What the application around the engine owes; here stands the simulator's own model of it. */
export const clientBugs: readonly PlantedBug[] = [
  {
    name: 'checkpoint-before-documents',
    breaks: 'A tab that dies between the two never asks again for what it did not store.',
    edits: [
      {
        file: client('pull-replication'),
        find: '  await tab.life.point();\n  const remembered: SyncedDocument[] = [];',
        replace:
          '  memory.down = checkpoint;\n  await tab.life.point();\n  const remembered: SyncedDocument[] = [];',
      },
    ],
  },
  {
    name: 'no-purge-on-revoke',
    breaks: 'What was taken from a person stays on their device.',
    edits: [
      {
        file: client('lost-scopes'),
        find: 'if (!isLost) continue;',
        replace: 'if (!isLost || isLost) continue;',
      },
      {
        file: 'shared-domain/src/sync/device/pull-page.ts',
        find: 'const lost = await ports.replica.documentsIn(organisation, discipline, scopes);',
        replace: 'const lost: SyncedDocument[] = [];',
      },
    ],
  },
  {
    name: 'same-name-after-a-new-epoch',
    breaks: 'A replication goes on under its old name when the data has a new incarnation.',
    edits: [
      {
        file: client('incarnation'),
        find: "tab.disk.notes.set('incarnation', { name: epochs.sort().join(','), filled: {} });",
        replace: "tab.disk.notes.set('incarnation', { name: 'first', filled: {} });",
      },
    ],
    harmless: {
      because:
        'What was remembered under a name is forgotten before all is fetched anew, and its checkpoint counts for nothing.',
      without: ['copies-outlive-their-incarnation', 'checkpoint-of-any-epoch'],
    },
  },
  {
    name: 'ended-replication-goes-on',
    breaks: 'What a replication was given when it was ended it still stores, behind the clearing.',
    edits: [
      {
        file: client('pull-replication'),
        find: 'if (running.isCanceled || page.documents.length === 0) return;',
        replace: 'if (page.documents.length === 0) return;',
      },
      {
        file: client('leading'),
        find: 'await Promise.all([...running.tasks]);',
        replace: 'await Promise.all(Object.values(running.pushing));',
      },
    ],
    harmless: {
      because: 'A page that was asked for in an incarnation that is over is not believed.',
      without: ['late-page-believed'],
    },
  },
  {
    name: 'copies-outlive-their-incarnation',
    breaks: 'What a replication remembered stays where its tab died while it started over.',
    edits: [
      {
        file: client('leading'),
        find: 'for (const discipline of disciplines) tab.disk.collections[discipline].memories.clear();',
        replace: '',
      },
    ],
  },
  {
    name: 'page-does-not-wait',
    breaks:
      'A page is stored while one of its documents has a change that is not settled, and is passed over.',
    edits: [
      {
        file: client('pull-replication'),
        find: 'page.documents.some((document) => wouldPassOver(tab, discipline, document))',
        replace: 'page.documents.some((document) => document === null)',
      },
    ],
  },
  {
    name: 'lost-scopes-asked-from-where-they-were',
    breaks: 'A scope that was lost and is back is swept, and never fetched again.',
    edits: [
      {
        file: 'shared-domain/src/sync/device/pull-page.ts',
        find: "if (unheard.length > 0) await ports.readAnew(organisation, unheard, 'nothing');",
        replace: 'void unheard;',
      },
    ],
  },
  {
    name: 'unsent-work-cleared',
    breaks: 'When everything is fetched anew, what was not sent yet goes with the rest.',
    edits: [
      {
        file: client('leading'),
        find: 'if (!isOwn && order <= begun[discipline]) collection.kept.delete(key);',
        replace: 'if (order <= begun[discipline]) collection.kept.delete(key);',
      },
    ],
  },
  {
    name: 'change-not-in-the-journal',
    breaks: 'A change is shown and never noted.',
    edits: [
      {
        file: client('local-writer'),
        find: 'await enterChange(ports, organisation, { discipline, document: written, base });',
        replace:
          "if (discipline === 'commands') await enterChange(ports, organisation, { discipline, document: written, base });",
      },
    ],
  },
  {
    name: 'two-senders',
    breaks: 'Two tabs send at once.',
    edits: [
      {
        file: client('web-locks'),
        find: 'if (queue.length === 1) resolve();',
        replace: 'resolve();',
      },
    ],
  },
  {
    name: 'journal-mixes-organisations',
    breaks: 'A journal gives what is to be sent to one organisation to the other too.',
    edits: [
      {
        file: client('quick-journal'),
        find: 'sorted((entry) => entry.answer === null && entry.organisation === organisation),',
        replace: 'sorted((entry) => entry.answer === null && organisation !== null),',
      },
    ],
  },
];
