import fc from 'fast-check';
import { roles } from 'shared-domain/identity';
import { expect, test } from 'vitest';
import { sidebarFor, tabsFor } from './navigation.ts';

const paths = (places: readonly { to: string }[]) => places.map(({ to }) => to);

test('each role finds its own first places under the thumb', () => {
  expect(paths(tabsFor(['owner']))).toEqual(['/home', '/account', '/charges', '/building', '/more']);
  expect(paths(tabsFor(['syndic']))).toEqual(['/today', '/invoices/new', '/invoices', '/building', '/more']);
  expect(paths(tabsFor(['board', 'owner']))).toEqual([
    '/approvals',
    '/home',
    '/account',
    '/charges',
    '/more',
  ]);
  expect(paths(tabsFor([]))).toEqual(['/home', '/more']);
  expect(paths(tabsFor(['admin']))).toEqual(['/admin', '/more']);
});

test('whatever the roles, there are at most five tabs and the sidebar reaches every one of them', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const tabs = paths(tabsFor(held));
      expect(tabs.length).toBeLessThanOrEqual(5);
      expect(paths(sidebarFor(held))).toEqual(
        expect.arrayContaining(tabs.filter((to) => to !== '/invoices/new')),
      );
    }),
  );
});
