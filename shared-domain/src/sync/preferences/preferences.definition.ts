import { roles } from '../../identity/role.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../define.ts';
import { personScope } from '../scopes.ts';
import { Preferences, preferencesIdOf } from './preferences.ts';

export const preferences = defineRecord({
  type: 'preferences',
  version: 1,
  schema: Preferences,
  scope: ({ body }) => personScope(body.account),
  merge: { account: 'fixed', language: 'latest', building: 'latest' },
  writers: roles,
  sample: {
    organisation: sampleId(1),
    id: preferencesIdOf(sampleId(2)),
    body: { account: sampleId(2), language: 'fr', building: null },
  },
});
