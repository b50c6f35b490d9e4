import { expect, test } from 'vitest';
import type { Member } from '../identity/member.ts';
import { sampleId } from '../kernel/sample-id.ts';
import { scopesOf } from './scopes.ts';

const [account, organisation, tilleuls, linde, owner] = [2, 1, 10, 11, 40].map(sampleId) as [
  string,
  string,
  string,
  string,
  string,
];
const member = (over: Partial<Member>): Member => ({
  account,
  organisation,
  name: 'Anne Lambert',
  grants: [],
  buildings: [tilleuls, linde],
  holdings: [],
  ...over,
});
const own = `person:${account}`;

test('[SCO-1] the scopes of a member are the sum of their grants', () => {
  expect(scopesOf(member({}))).toEqual([own]);
  expect(scopesOf(member({ grants: [{ role: 'board', building: linde }] }))).toEqual([
    `building:${linde}`,
    `building:${linde}:board`,
    own,
  ]);
  const staff = scopesOf(
    member({
      grants: [
        { role: 'accountant', buildings: [tilleuls] },
        { role: 'board', building: linde },
      ],
    }),
  );
  expect(staff).toContain(`building:${tilleuls}:staff`);
  expect(staff).toContain(`org:${organisation}:staff`);
  expect(staff).toContain(`building:${linde}:board`);
  expect(staff).not.toContain(`building:${linde}:staff`);
  expect(scopesOf(member({ grants: [{ role: 'syndic', buildings: 'all' }] }))).toContain(
    `building:${linde}:staff`,
  );
});

test('[SCO-2] an owner reads their building while they hold a share of one of its lots', () => {
  const grants = [{ role: 'owner', building: tilleuls, owner }] as const;
  expect(scopesOf(member({ grants: [...grants] }))).toEqual([own]);
  expect(scopesOf(member({ grants: [...grants], holdings: [{ owner, building: tilleuls }] }))).toEqual([
    `building:${tilleuls}`,
    `owner:${owner}`,
    own,
  ]);
});

test('[SCO-3] an administrator reads no document', () => {
  expect(scopesOf(member({ grants: [{ role: 'admin' }] }))).toEqual([own]);
});
