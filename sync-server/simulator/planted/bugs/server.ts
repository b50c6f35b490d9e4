import type { PlantedBug } from '../planted-bug.ts';

const command = 'sync-server/src/sync/apply-command.ts';
const pull = 'sync-server/src/sync/pull-changes.ts';
const push = 'sync-server/src/sync/push-changes.ts';
const settle = 'sync-server/src/sync/settle-mutations.ts';
const head = 'sync-server/src/sync/compare-head.ts';

/** What the server owes to order: one history, everything in it once. */
export const serverBugs: readonly PlantedBug[] = [
  {
    name: 'no-idempotency',
    breaks: 'What is sent again is done again.',
    edits: [
      { file: settle, find: 'if (before?.mutation === one.id) {', replace: 'if (before && !before) {' },
      {
        file: settle,
        find: 'isNew && !isKnown ? await applyAlone(bounded, transaction, author, one) : reused;',
        replace: 'await applyAlone(bounded, transaction, author, one);',
      },
    ],
  },
  {
    name: 'last-number-forgotten',
    breaks: 'The server does not keep how far a device has come.',
    edits: [
      {
        file: push,
        find: 'if (lastN > device.lastN) await transaction.setLastN(push.device, lastN);',
        replace: '',
      },
    ],
  },
  {
    name: 'gap-at-the-head-only',
    breaks: 'A number that is missing within a batch is not seen.',
    edits: [
      {
        file: 'sync-server/src/sync/number-mutations.ts',
        find: 'for (const { n } of numbered) {',
        replace: 'for (const { n } of numbered.slice(0, 1)) {',
      },
    ],
    harmless: {
      because: 'Our devices fill every hole with an empty mutation, so that no batch has one.',
      without: ['holes-not-filled'],
    },
  },
  {
    name: 'rejection-only-in-the-answer',
    breaks: 'A refusal is told once: where the answer is lost with the device, nobody knows of it.',
    edits: [
      {
        file: settle,
        find: "if (applied.outcome !== 'refused' && applied.outcome !== 'conflict') return;",
        replace: 'if (applied !== null) return;',
      },
    ],
  },
  {
    name: 'bare-epoch',
    breaks: 'Two histories are told apart by a number that is restored with the data.',
    edits: [
      {
        file: head,
        find: 'if (isSameData && (await snapshot.isOnHistory(seen))) return',
        replace: 'if (seen.epoch === head.epoch) return',
      },
    ],
  },
  {
    name: 'no-fork-check',
    breaks: 'Whose head is not on the history goes on as if it were.',
    edits: [
      {
        file: head,
        find: "if (seal.isOurs(snapshot.organisation, seen)) return 'ahead';",
        replace: "if (seal.isOurs(snapshot.organisation, seen)) return 'same';",
      },
    ],
  },
  {
    name: 'fork-check-by-position-only',
    breaks: 'A head is believed to be on the history because the history is long enough.',
    edits: [
      {
        file: head,
        find: 'if (isSameData && (await snapshot.isOnHistory(seen))) return',
        replace: 'if (isSameData) return',
      },
    ],
  },
  {
    name: 'fork-check-at-pull-only',
    breaks: 'A device that pushes before it pulls is not told that the data was put back.',
    edits: [
      {
        file: push,
        find: "if (standing === 'ahead' && push.head) await",
        replace: "if (standing === 'ahead' && !push.head) await",
      },
      {
        file: push,
        find: "if (standing !== 'same') return refuse({ code: 'sync.epochChanged', lastN: device.lastN });",
        replace: '',
      },
    ],
  },
  {
    name: 'fork-check-at-push-only',
    breaks: 'A device that has nothing to send is not told that the data was put back.',
    edits: [
      {
        file: pull,
        find: "if (standing !== 'same') {",
        replace: "if (standing !== 'same' && standing !== 'ahead') {",
      },
      {
        file: pull,
        find: "if (looked.standing !== 'ahead') return looked.answer;",
        replace: 'if (looked.standing !== null) return looked.answer;',
      },
    ],
  },
  {
    name: 'same-nonce-in-the-new-epoch',
    breaks: 'A new incarnation goes by the name of the old one.',
    edits: [
      {
        file: head,
        find: 'await transaction.startEpoch(epoch, seal.newNonce());',
        replace: 'await transaction.startEpoch(epoch, before.nonce);',
      },
    ],
    harmless: {
      because:
        'A head names its change too, and that is looked for on the history: two incarnations differ by it.',
      without: ['fork-check-by-position-only'],
    },
  },
  {
    name: 'cursor-at-the-head',
    breaks:
      'A page says that the device has read as far as the organisation is, not as far as the page goes.',
    edits: [
      {
        file: pull,
        find: 'head, ...page, revoked, durable',
        replace:
          'head, ...page, cursors: Object.fromEntries(held.map((one) => [one, head.seq])), revoked, durable',
      },
    ],
  },
  {
    name: 'writes-not-in-one-order',
    breaks: 'Two writes of one organisation run at once, and their positions with them.',
    edits: [
      {
        file: 'sync-server/src/store-memory/organisation-lock.ts',
        find: 'const done = before ? before.then(work) : work();',
        replace: 'const done = work();',
      },
    ],
  },
  {
    name: 'numbering-with-a-hole',
    breaks: 'A series of the books leaves numbers out.',
    edits: [
      {
        file: command,
        find: 'const number = (last.get(series) ?? 0) + 1;',
        replace: 'const number = (last.get(series) ?? 0) + 1 + (last.get(series) === 2 ? 1 : 0);',
      },
    ],
  },
  {
    name: 'command-done-twice',
    breaks: 'A command that is there already is decided again.',
    edits: [
      {
        file: command,
        find: 'const stored = await transaction.document(document.id);',
        replace: 'const stored = null as Awaited<ReturnType<Transaction["document"]>>;',
      },
    ],
    harmless: {
      because: 'A mutation is answered once by its number and by its id; the database changes no command.',
      without: ['no-idempotency'],
    },
  },
];
