import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whose address it is, for counting: a subscriber of IPv6 has 2^64 of them, so the first 64 bits count. An IPv4 address
 * written as IPv6 is the IPv4 address. What is no address counts as it was written.
 */
export function networkOf(address: string): string {
  const bare = withoutPort(address.trim().toLowerCase());
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return groups.slice(6).flatMap(bytesOf).join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** Some proxies write `192.0.2.1:4711` or `[2001:db8::1]:4711`; a link-local address names its interface. */
function withoutPort(address: string): string {
  const [withoutZone = ''] = address.replace(/^\[([^\]]*)\].*$/, '$1').split('%');
  const [host = ''] = withoutZone.split(':');
  return isIPv4(host) ? host : withoutZone;
}

function groupsOf(address: string): number[] {
  const [before = '', after] = address.split('::');
  const [first, last] = [numbersOf(before), numbersOf(after ?? '')];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

function numbersOf(written: string): number[] {
  if (written === '') return [];
  return written.split(':').flatMap((group) => {
    if (!isIPv4(group)) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function bytesOf(group: number): number[] {
  return [group >> 8, group & 255];
}
