import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decideMatch, MatchLine } from './match-line.ts';
import { matchReads } from './match-reads.ts';

export const matchLine = defineCommand<'matchLine', MatchLine>({
  type: 'matchLine',
  version: 1,
  schema: MatchLine,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.statementId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => matchReads(body),
  decide: decideMatch,
  sample: {
    organisation: sampleId(1),
    id: sampleId(402),
    body: {
      building: sampleId(10),
      statementId: `${sampleId(401)}.bankStatement`,
      index: 1,
      parts: [
        {
          to: 'ownerClaim',
          ownerId: sampleId(40),
          claimId: `${sampleId(93)}.call-${sampleId(40)}`,
          amount: 25_000,
        },
      ],
      reason: 'communication',
      on: null,
    },
  },
});
