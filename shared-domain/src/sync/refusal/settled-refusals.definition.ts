import { roles } from '../../identity/role.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../define.ts';
import { personScope } from '../scopes.ts';
import { SettledRefusals, settledRefusalsIdOf } from './settled-refusals.ts';

/** Refusals come to every device of their author; so does the word that they are settled. */
export const settledRefusals = defineRecord({
  type: 'settledRefusals',
  version: 1,
  schema: SettledRefusals,
  scope: ({ body }) => personScope(body.account),
  merge: { account: 'fixed', mutations: 'union' },
  writers: roles,
  sample: {
    organisation: sampleId(1),
    id: settledRefusalsIdOf(sampleId(2)),
    body: { account: sampleId(2), mutations: [sampleId(90)] },
  },
});
