import type { PlantedBug } from '../planted-bug.ts';

const device = (file: string) => `shared-domain/src/sync/device/${file}.ts`;

/** What a device owes to whoever lets go of a building, and takes it again. */
export const keepingBugs: readonly PlantedBug[] = [
  {
    name: 'stay-not-renewed',
    breaks:
      'A building that was let go of and taken again is read on from where it was: what was erased stays away.',
    edits: [
      {
        file: device('choose-kept'),
        find: "return { ...rest, is: 'leaving', stay: before.stay + 1, isUrgent: false, since: at };",
        replace: "return { ...rest, is: 'leaving', stay: before.stay, isUrgent: false, since: at };",
      },
    ],
  },
  {
    name: 'older-years-not-read-again',
    breaks: 'Who wants older years again is given only what changes from now on.',
    edits: [
      {
        file: device('choose-kept'),
        find: 'return { ...before, from, stay: before.stay + 1, isToTrim, isUrgent, before: was };',
        replace: 'return { ...before, from, isToTrim, isUrgent, before: was };',
      },
    ],
  },
  {
    name: 'let-go-while-unsent',
    breaks: 'A building goes with what its person typed there and did not send.',
    edits: [
      {
        file: device('choose-kept'),
        find: "if (before.is !== 'here' || isBusy) return before;",
        replace: "if (before.is !== 'here') return before;",
      },
      {
        file: 'sync-server/simulator/device/keeping.ts',
        find: 'isGoing(kept, one) && !busy.has(one))',
        replace: 'isGoing(kept, one) && busy !== null)',
      },
    ],
  },
  {
    name: 'told-of-what-is-away',
    breaks: 'What the server tells of a building that is not kept is stored.',
    edits: [
      {
        file: device('pull-page'),
        find: 'const documents = page.documents.filter((document) => isKept(kept, document));',
        replace: 'const documents = page.documents;',
      },
      {
        file: device('ask-kept'),
        find: '...(isTold && said)',
        replace: '...(isTold && false && said)',
      },
    ],
  },
];
