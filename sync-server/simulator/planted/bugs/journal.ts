import type { PlantedBug } from '../planted-bug.ts';

const device = (file: string) => `shared-domain/src/sync/device/${file}.ts`;

/** What the journal of a device owes: nothing the person did is lost, done twice, or kept from them. */
export const journalBugs: readonly PlantedBug[] = [
  {
    name: 'outbox-cleared-on-answer',
    breaks: 'What was answered is forgotten at once, and a restore finds no second copy.',
    edits: [
      { file: device('prune'), find: 'if (durable === 0) return;', replace: '' },
      {
        file: device('prune'),
        find: 'if ((await ports.state.read(organisation)).prunedOn === today) return;',
        replace: '',
      },
      {
        file: device('prune'),
        find: 'entry.answer !== null && (entry.mutation?.n ?? 0) <= durable && entry.enteredAt.slice(0, 10) < before;',
        replace: 'entry.answer !== null && before !== null;',
      },
    ],
  },
  {
    name: 'pruned-before-it-is-durable',
    breaks: 'What is old is forgotten, whether it lies in a verified backup or not.',
    edits: [
      { file: device('prune'), find: 'if (durable === 0) return;', replace: '' },
      { file: device('prune'), find: '(entry.mutation?.n ?? 0) <= durable && ', replace: '' },
    ],
  },
  {
    name: 'unanswered-pruned',
    breaks: 'What is old is forgotten, answered or not.',
    edits: [
      {
        file: device('prune'),
        find: 'entry.answer !== null && (entry.mutation?.n ?? 0) <= durable',
        replace: '(entry.mutation?.n ?? 0) <= durable',
      },
    ],
  },
  {
    name: 'inbox-after-the-answer',
    breaks: 'A tab that dies between the two has the answer and never tells its person.',
    edits: [
      {
        file: device('settle-entry'),
        find: 'await tellPerson(ports, entry, result.id, answer);\n    await ports.journal.update({ ...entry, answer });',
        replace:
          'await ports.journal.update({ ...entry, answer });\n    await tellPerson(ports, entry, result.id, answer);',
      },
    ],
    harmless: {
      because: 'A refusal is also a fact in the scope of its author, from which the inbox is filled.',
      without: ['facts-of-refusal-unread'],
    },
  },
  {
    name: 'nobody-is-told',
    breaks: 'What is refused does not come into the inbox from its answer.',
    edits: [
      {
        file: device('settle-entry'),
        find: 'await tellPerson(ports, entry, result.id, answer);\n    await ports.journal.update({ ...entry, answer });',
        replace: 'await ports.journal.update({ ...entry, answer });',
      },
    ],
    harmless: {
      because: 'A refusal is also a fact in the scope of its author, from which the inbox is filled.',
      without: ['facts-of-refusal-unread'],
    },
  },
  {
    name: 'number-not-on-the-disk',
    breaks:
      'A number is on the wire before it is on the disk: after a crash the same work goes under another.',
    edits: [
      {
        file: device('next-batch'),
        find: 'if (numbered.length > 0) await ports.journal.update(...numbered);',
        replace: '',
      },
    ],
  },
  {
    name: 'number-reused',
    breaks: 'A number that was given is given again.',
    edits: [
      {
        file: device('next-batch'),
        find: 'Math.max(state.lastN, ...waiting.map((entry) => entry.mutation?.n ?? 0));',
        replace: 'Math.max(0, ...waiting.map((entry) => entry.mutation?.n ?? 0));',
      },
    ],
  },
  {
    name: 'holes-not-filled',
    breaks: 'Numbers whose entries are gone are left out of a batch.',
    edits: [
      {
        file: device('next-batch'),
        find: 'const more = [...fillers(ports, organisation, batch.at(-1)?.mutation.n, plan, named.n), sending];',
        replace: 'const more = [sending];',
      },
    ],
  },
  {
    name: 'sent-work-rewritten',
    breaks: 'A change is folded into one that was sent already.',
    edits: [
      {
        file: device('journal'),
        find: 'if (isSame) return entry.mutation === null ? entry : undefined;',
        replace: 'if (isSame) return entry;',
      },
    ],
  },
  {
    name: 'weather-is-a-refusal',
    breaks: 'A server that cannot answer now makes its devices give up their work.',
    edits: [
      {
        file: device('send-journal'),
        find: 'if (status !== 400 && status !== 413) throw weatherOf(error);',
        replace: '',
      },
    ],
  },
  {
    name: 'journal-keeps-lost-scopes',
    breaks: 'The journal keeps what its person may not read any more.',
    edits: [
      { file: device('revoke'), find: 'if (gone.length > 0) await', replace: 'if (gone.length < 0) await' },
    ],
  },
];
