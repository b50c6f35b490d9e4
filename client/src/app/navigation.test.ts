import fc from 'fast-check';
import { roles } from 'shared-domain/identity';
import { expect, test } from 'vitest';
import { ownNavigation, sidebarFor, tabsFor } from './navigation.ts';
import { staffNavigation } from './staff-navigation.ts';

const paths = (places: readonly { to: string }[]) => places.map(({ to }) => to);

test('each role finds its own first places under the thumb', () => {
  expect(paths(tabsFor(staffNavigation, ['owner']))).toEqual([
    '/home',
    '/account',
    '/charges',
    '/documents',
    '/more',
  ]);
  expect(paths(tabsFor(staffNavigation, ['syndic']))).toEqual([
    '/today',
    '/invoices/new',
    '/invoices',
    '/building',
    '/more',
  ]);
  expect(paths(tabsFor(staffNavigation, ['board', 'owner']))).toEqual([
    '/approvals',
    '/home',
    '/account',
    '/charges',
    '/more',
  ]);
  expect(paths(tabsFor(staffNavigation, []))).toEqual(['/home', '/more']);
  expect(paths(tabsFor(staffNavigation, ['admin']))).toEqual(['/admin', '/more']);
});

test('who is an owner and nothing else finds the same without what staff load', () => {
  expect(tabsFor(ownNavigation, ['owner'])).toEqual(tabsFor(staffNavigation, ['owner']));
  const reached = (navigation: typeof ownNavigation) =>
    sidebarFor(navigation, ['owner']).flatMap(({ places }) => paths(places));
  expect(reached(ownNavigation)).toEqual(reached(staffNavigation));
});

test('whatever the roles, there are at most five tabs and the sidebar reaches every one of them', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const tabs = paths(tabsFor(staffNavigation, held));
      expect(tabs.length).toBeLessThanOrEqual(5);
      expect(sidebarFor(staffNavigation, held).flatMap(({ places }) => paths(places))).toEqual(
        expect.arrayContaining(tabs.filter((to) => to !== '/invoices/new')),
      );
    }),
  );
});
