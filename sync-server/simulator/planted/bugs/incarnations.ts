import type { PlantedBug } from '../planted-bug.ts';

const device = (file: string) => `shared-domain/src/sync/device/${file}.ts`;

/** What a device owes to the heads it is shown, and to what comes with them. */
export const incarnationBugs: readonly PlantedBug[] = [
  {
    name: 'rewind-forgotten',
    breaks: 'A new incarnation is not given what the old one took with it.',
    edits: [
      {
        file: device('take-head'),
        find: 'await rewindEntries(ports, organisation, lastN ?? 0);',
        replace: '',
      },
    ],
  },
  {
    name: 'head-taken-before-the-rewind',
    breaks: 'A tab that dies between the two never rewinds.',
    edits: [
      {
        file: device('take-head'),
        find: 'await rewindEntries(ports, organisation, lastN ?? 0);\n    await ports.state.write(organisation, { ...state, head });',
        replace:
          'await ports.state.write(organisation, { ...state, head });\n    await rewindEntries(ports, organisation, lastN ?? 0);',
      },
    ],
  },
  {
    name: 'rewind-spares-the-refused',
    breaks: 'What was refused in the old incarnation is not asked again in the new one.',
    edits: [
      {
        file: device('rewind'),
        find: 'const isLost = entry.answer !== null && entry.mutation !== null',
        replace:
          "const isLost = entry.answer !== null && entry.answer.outcome !== 'refused' && entry.mutation !== null",
      },
    ],
  },
  {
    name: 'late-answer-believed',
    breaks: 'An answer from before a restore lets the only copy of the work go.',
    edits: [
      {
        file: device('send-journal'),
        find: "if (verdict === 'stale') throw new Weather('sync.epochChanged');",
        replace: '',
      },
    ],
    harmless: {
      because: 'What an answer says is noted only while the incarnation that gave it stands.',
      without: ['answer-noted-after-the-rewind'],
    },
  },
  {
    name: 'answer-noted-after-the-rewind',
    breaks:
      'What an incarnation said is noted after another tab heard that it is over, and rewound the journal.',
    edits: [
      {
        file: device('take-head'),
        find: "if (head?.epoch !== epoch || head.nonce !== nonce) throw new Weather('sync.epochChanged');",
        replace: '',
      },
    ],
    harmless: {
      because:
        'What comes after the restore was heard of is thrown away by its head, and here no other tab hears of one in between.',
      without: ['late-answer-believed'],
    },
  },
  {
    name: 'late-page-believed',
    breaks: 'A page of an incarnation that is over is stored in the new one.',
    edits: [
      {
        file: device('pull-page'),
        find: "if (verdict === 'stale' || verdict === 'newEpoch' || !isSameEpoch) throw new Weather('sync.epochChanged');",
        replace: '',
      },
    ],
    harmless: {
      because: 'Who enters a new incarnation ends the replication that asked, and clears what it stored.',
      without: ['ended-replication-goes-on'],
    },
  },
  {
    name: 'checkpoint-of-any-epoch',
    breaks: 'A place in the data of an incarnation that is over is taken for one in the new data.',
    edits: [
      {
        file: device('pull-page'),
        find: 'const isCurrent = head !== null && checkpoint?.epoch === head.epoch;',
        replace: 'const isCurrent = head !== null && checkpoint !== null;',
      },
    ],
    harmless: {
      because: 'In a new incarnation a replication has another name, and no checkpoint.',
      without: ['same-name-after-a-new-epoch', 'copies-outlive-their-incarnation'],
    },
  },
  {
    name: 'nonce-not-looked-at',
    breaks: 'A device does not tell two incarnations of one number apart.',
    edits: [
      { file: device('take-head'), find: "if (offered.nonce !== seen.nonce) return 'stale';", replace: '' },
    ],
    harmless: {
      because: 'A server answers only whose head is on its history: who shows another one makes a new epoch.',
      without: ['no-fork-check'],
    },
  },
  {
    name: 'head-goes-back',
    breaks:
      'A late answer takes back what the device knew, and with it the proof that the data was put back.',
    edits: [
      {
        file: device('take-head'),
        find: "if (verdict === 'follows') await",
        replace: "if (verdict !== 'stale') await",
      },
    ],
  },
  {
    name: 'facts-of-refusal-unread',
    breaks: 'A device does not take refusals from the facts.',
    edits: [
      {
        file: device('pull-page'),
        find: "if (document.type === 'refusal') await noteRefusalFact(ports, document);",
        replace: '',
      },
    ],
  },
  {
    name: 'pulled-while-pushing-forgotten',
    breaks: 'What is pulled while it is being pushed is passed over, and never told of again.',
    edits: [
      {
        file: device('push-handler'),
        find: 'pulledSince(overlap, discipline, document, told.answer.seq) ?? standsInstead(told);',
        replace: 'standsInstead(told);',
      },
    ],
    harmless: {
      because:
        'A page waits while it holds a document whose own change is not settled: nothing is passed over.',
      without: ['page-does-not-wait'],
    },
  },
];
