import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test('the addresses of one IPv6 network count as one, however they are written', () => {
  const written = ['2001:db8:0:1::1', '2001:DB8::1:ffff:ffff:ffff:ffff', '[2001:db8:0:1::2]:4711'];
  expect(written.map(networkOf)).toEqual(written.map(() => '2001:db8:0:1::/64'));
  expect(networkOf('2001:db8:0:2::1')).toBe('2001:db8:0:2::/64');
  expect([networkOf('::1'), networkOf('fe80::1%eth0')]).toEqual(['::/64', 'fe80::/64']);
});

test('an IPv4 address is itself, also where it is written as IPv6', () => {
  const written = [
    '192.0.2.1',
    '::ffff:192.0.2.1',
    '::FFFF:c000:201',
    '0:0:0:0:0:ffff:192.0.2.1',
    '192.0.2.1:80',
  ];
  expect(written.map(networkOf)).toEqual(written.map(() => '192.0.2.1'));
  expect(networkOf('192.0.2.2')).not.toBe(networkOf('192.0.2.1'));
});

test('what is no address counts as it was written', () => {
  expect([networkOf(''), networkOf(' unknown '), networkOf('1:2:3')]).toEqual(['', 'unknown', '1:2:3']);
});
