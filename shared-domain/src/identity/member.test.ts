import { expect, test } from 'vitest';
import { type Member, mayWrite, rolesAnywhere, rolesIn } from './member.ts';

const tilleuls = '00000000-0000-7000-8000-00000000000a';
const linde = '00000000-0000-7000-8000-00000000000b';
const elsewhere = '00000000-0000-7000-8000-00000000000c';
const bart = '00000000-0000-7000-8000-0000000000b1';

function member(changes: Partial<Member>): Member {
  return {
    account: '00000000-0000-7000-8000-000000000001',
    organisation: '00000000-0000-7000-8000-000000000002',
    grants: [],
    buildings: [tilleuls, linde],
    holdings: [],
    name: 'Bart Claes',
    ...changes,
  };
}

test('[IDN-1] a syndic of all buildings has no role in a building of another organisation', () => {
  const syndic = member({ grants: [{ role: 'syndic', buildings: 'all' }] });
  expect(rolesIn(syndic, tilleuls)).toEqual(['syndic']);
  expect(rolesIn(syndic, elsewhere)).toEqual([]);
});

test('[IDN-2] several roles in one building add up, and stay in their building', () => {
  const someone = member({
    grants: [
      { role: 'owner', building: tilleuls, owner: bart },
      { role: 'board', building: tilleuls },
      { role: 'accountant', buildings: [linde] },
    ],
    holdings: [{ owner: bart, building: tilleuls }],
  });
  expect(rolesIn(someone, tilleuls)).toEqual(['owner', 'board']);
  expect(rolesIn(someone, linde)).toEqual(['accountant']);
  expect(rolesAnywhere(someone)).toEqual(['owner', 'board', 'accountant']);
});

test('[IDN-3] who sold their last lot is its owner no more', () => {
  const seller = member({ grants: [{ role: 'owner', building: tilleuls, owner: bart }] });
  expect(rolesIn(seller, tilleuls)).toEqual([]);
  expect(rolesAnywhere(seller)).toEqual([]);
});

test('[IDN-4] the roles a type names write it in their building, or anywhere when it has none', () => {
  const syndic = member({ grants: [{ role: 'syndic', buildings: [tilleuls] }] });
  expect(mayWrite(syndic, tilleuls, ['syndic'])).toBe(true);
  expect(mayWrite(syndic, linde, ['syndic'])).toBe(false);
  expect(mayWrite(syndic, '', ['syndic', 'accountant'])).toBe(true);
  expect(mayWrite(syndic, tilleuls, ['board'])).toBe(false);
  expect(mayWrite(syndic, tilleuls, [])).toBe(false);
});

test('[IDN-2] an administrator is one in every building, and writes nobody else’s types', () => {
  const admin = member({ grants: [{ role: 'admin' }] });
  expect([rolesIn(admin, tilleuls), rolesIn(admin, linde), rolesAnywhere(admin)]).toEqual([
    ['admin'],
    ['admin'],
    ['admin'],
  ]);
  expect(mayWrite(admin, tilleuls, ['syndic'])).toBe(false);
});
