import type { PlantedBug } from '../planted-bug.ts';

const data = (file: string) => `client/src/data/${file}.ts`;

/** What the client owes RxDB and its databases: here the client's own code has the defect, and the edges must see it. */
export const edgesBugs: readonly PlantedBug[] = [
  {
    name: 'edges-answers-dropped',
    on: 'edges',
    breaks: 'RxDB is not told what stands in place of what was pushed.',
    edits: [
      {
        file: data('replication/push-handler'),
        find: 'standing.push(toPulled(document));',
        replace: 'toPulled(document);',
      },
    ],
  },
  {
    name: 'edges-conflict-keeps-mine',
    on: 'edges',
    breaks: 'An edit stays as its person left it, whatever the server answered to it.',
    edits: [
      {
        file: data('replication/conflict-handler'),
        find: 'settled.take(mine.key, mine.rev) ? master : mine,',
        replace: 'settled.take(mine.key, mine.rev) && master === null ? master : mine,',
      },
    ],
  },
  {
    name: 'edges-page-does-not-wait',
    on: 'edges',
    breaks: 'A page is given to RxDB that passes over one of its documents.',
    edits: [
      {
        file: data('replication/pull-handler'),
        find: "if (await needs.wouldPassOver(page.documents.map(toPulled))) throw new Weather('request.unavailable');",
        replace: '',
      },
    ],
  },
  {
    name: 'edges-no-broom',
    on: 'edges',
    breaks: 'What RxDB was given tombstones for stays in its copies and its changes.',
    edits: [{ file: data('replication/follow-ups'), find: 'await lost.sweep(replications);', replace: '' }],
  },
  {
    name: 'edges-copies-stay',
    on: 'edges',
    breaks: "What is taken off the device stays among the replication's copies.",
    edits: [
      {
        file: data('replication/erase'),
        find: 'if (rows.length > 0) await metaInstance.bulkWrite(rows as never, erasure);',
        replace: '',
      },
    ],
  },
  {
    name: 'edges-journal-too-late',
    on: 'edges',
    breaks: 'A change is shown as kept before the journal has it.',
    edits: [
      {
        file: data('records/local-writer'),
        find: 'await enter().catch(async (cause: unknown) => {',
        replace:
          'void new Promise((later) => setTimeout(later, 30)).then(enter).catch(async (cause: unknown) => {',
      },
    ],
  },
  {
    name: 'edges-pulled-is-pushed',
    on: 'edges',
    breaks: 'What RxDB offers after a conflict or a crash is sent as if the person had changed it.',
    edits: [
      {
        file: data('replication/push-handler'),
        find: '  if (mine.pulled === mine.rev) return false;\n',
        replace: '',
      },
    ],
  },
  {
    name: 'edges-filling-not-noted',
    on: 'edges',
    breaks: 'A tab that dies while it starts over takes what it pulled before for the new incarnation.',
    edits: [
      {
        file: data('replication/pull-handler'),
        find: 'if (page.checkpoint.epoch !== null) await needs.onFilling(organisation, page.checkpoint.epoch);',
        replace: '',
      },
    ],
  },
  {
    name: 'edges-never-starts-over',
    on: 'edges',
    breaks: 'A new incarnation of the data is pulled behind what was pulled of the old one.',
    edits: [
      {
        file: data('room-parts'),
        find: 'startOver: () => loop.startOver(),',
        replace: 'startOver: () => {},',
      },
    ],
  },
];
