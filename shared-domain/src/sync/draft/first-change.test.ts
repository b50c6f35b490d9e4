import * as Automerge from '@automerge/automerge/slim';
import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { loadAutomergeFromDisk } from '../testing/load-automerge.ts';
import { firstHistory } from './history.ts';

beforeAll(loadAutomergeFromDisk);

// A new line for a new version; a line that stands is never changed: devices in the field begin their drafts with it.
const firstChanges: Record<string, string> = {
  'invoiceDraft 1': '46f32708104171b03f9ab799e3a9725a640ec2063165a52dc0ee56b1aa89db1c',
};

test('[SYN-20] the first change of every type of draft is fixed for good', () => {
  const drafts = [...catalogue.values()].filter((one) => one.discipline === 'drafts');
  const made = drafts.map((definition) => {
    const history = firstHistory(definition);
    const [head] = Automerge.getHeads(history);
    return [`${definition.type} ${definition.version}`, head];
  });
  expect(Object.fromEntries(made)).toEqual(firstChanges);
});
