import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decideIssue, IssueCall, issueReads } from './issue-call.ts';

export const issueCall = defineCommand<'issueCall', IssueCall>({
  type: 'issueCall',
  version: 1,
  schema: IssueCall,
  building: ({ body }) => body.building,
  subject: ({ id, body }) => body.planId ?? id,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => issueReads(body),
  decide: decideIssue,
  sample: {
    organisation: sampleId(1),
    id: sampleId(95),
    body: {
      building: sampleId(10),
      planId: sampleId(70),
      instalment: 4,
      fund: 'provision',
      keyId: sampleId(30),
      label: 'Provisions, 4e trimestre 2026',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      total: 120_000,
      iban: 'BE68539007547034',
      communication: 'perOwner',
    },
  },
});
