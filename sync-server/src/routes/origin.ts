import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { AppEnv } from './session-env.ts';

type Header = (name: string) => string | undefined;

/** Where requests come from and what address they were sent to. A proxy's word counts only where there is one. */
export type Origin = {
  hostOf(header: Header): string;
  addressOf(c: Context<AppEnv>): string;
  /** Whether a cookie marked `Secure` reaches us again. */
  isSecure(c: Context<AppEnv>): boolean;
  isHttps(c: Context<AppEnv>): boolean;
};

export function originOf(isBehindProxy: boolean): Origin {
  const forwarded = (header: Header, name: string) =>
    isBehindProxy ? header(name)?.split(',').at(-1)?.trim() : undefined;
  const hostOf = (header: Header) => forwarded(header, 'x-forwarded-host') ?? header('host') ?? '';
  const isHttps = (c: Context<AppEnv>) => {
    const header = (name: string) => c.req.header(name);
    return (forwarded(header, 'x-forwarded-proto') ?? new URL(c.req.url).protocol).startsWith('https');
  };
  return {
    hostOf,
    isHttps,
    isSecure: (c) => {
      const host = hostOf((name) => c.req.header(name)).replace(/:\d+$/, '');
      return isHttps(c) || host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
    },
    addressOf: (c) => forwarded((name) => c.req.header(name), 'x-forwarded-for') ?? socketAddress(c),
  };
}

function socketAddress(c: Context<AppEnv>): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}
