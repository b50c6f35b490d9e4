import { type Id, sha256Hex } from 'shared-domain/kernel';

/** The id of what bears this name in the demo data: the same at each load and on each machine (a UUID of version 8). */
export function demoId(name: string): Id {
  const hex = sha256Hex(`koprogo demo: ${name}`);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
