import { expect, test } from 'vitest';
import type { Profile } from '../data/index.ts';
import { isFormerOwner, landingOf, mayBuildIn, rolesOf } from './scope.ts';

const tilleuls = { organisation: 'o1', id: 'b1', name: 'Les Tilleuls' };
const linde = { organisation: 'o2', id: 'b2', name: 'De Linde' };

const profile: Profile = {
  account: 'a1',
  name: 'An Peeters',
  email: 'an@example.be',
  language: 'nl',
  offlineDays: 30,
  isPlatformAdmin: false,
  passwordMustChange: false,
  memberships: [
    {
      organisation: 'o1',
      organisationName: 'Syndic du Parc',
      grants: [
        { role: 'board', building: 'b1' },
        { role: 'owner', building: 'b1', owner: 'w1' },
      ],
      holdings: [{ owner: 'w1', building: 'b1' }],
      buildings: [],
    },
    {
      organisation: 'o2',
      organisationName: 'Beheer Linde',
      grants: [{ role: 'syndic', buildings: 'all' }],
      holdings: [],
      buildings: ['b2'],
    },
  ],
};

test('a building shows the roles of its own organisation alone', () => {
  expect(rolesOf(profile, tilleuls)).toEqual(['board', 'owner']);
  expect(rolesOf(profile, linde)).toEqual(['syndic']);
  expect(rolesOf(profile, null)).toEqual(['board', 'owner', 'syndic']);
});

test('the administrator of the platform is one without belonging anywhere', () => {
  expect(rolesOf({ ...profile, memberships: [], isPlatformAdmin: true }, null)).toEqual(['admin']);
});

test.each([
  [['owner'], '/home'],
  [['owner', 'board'], '/approvals'],
  [['accountant', 'owner'], '/today'],
  [['admin'], '/admin'],
  [['admin', 'owner'], '/home'],
  [[], '/home'],
] as const)('with the roles %j the app opens at %s', (roles, path) => {
  expect(landingOf(roles)).toBe(path);
});

test('a building made on this device has its syndic at once', () => {
  expect(rolesOf(profile, { organisation: 'o2', id: 'new', name: 'De Es' })).toEqual(['syndic']);
  expect(rolesOf(profile, { organisation: 'o1', id: 'new', name: 'De Es' })).toEqual([]);
});

test('buildings are added where one is the syndic of all', () => {
  expect(mayBuildIn(profile).map(({ organisation }) => organisation)).toEqual(['o2']);
});

test('who sold their last lot is a former owner, and nobody else is', () => {
  const seller = {
    organisation: 'o1',
    organisationName: '',
    buildings: [],
    grants: [{ role: 'owner', building: 'b1', owner: 'w1' } as const],
    holdings: [],
  };
  expect(isFormerOwner({ ...profile, memberships: [seller] })).toBe(true);
  expect(isFormerOwner(profile)).toBe(false);
  expect(isFormerOwner({ ...profile, memberships: [] })).toBe(false);
});
