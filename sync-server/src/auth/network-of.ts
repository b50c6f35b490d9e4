import ipaddr from 'ipaddr.js';

/**
 * Whose address it is, for counting: a subscriber of IPv6 has 2^64 of them, so the first 64 bits count. An IPv4 address
 * written as IPv6 is the IPv4 address. What is no address counts as it was written.
 */
export function networkOf(address: string): string {
  const bare = withoutPort(address.trim().toLowerCase());
  if (!ipaddr.isValid(bare)) return bare;
  const read = ipaddr.process(bare);
  if (read.kind() === 'ipv4') return read.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${bare}/64`).toString()}/64`;
}

/** Some proxies write `192.0.2.1:4711` or `[2001:db8::1]:4711`; a link-local address names its interface. */
function withoutPort(address: string): string {
  const [withoutZone = ''] = address.replace(/^\[([^\]]*)\].*$/, '$1').split('%');
  const [host = ''] = withoutZone.split(':');
  return ipaddr.IPv4.isValidFourPartDecimal(host) ? host : withoutZone;
}
