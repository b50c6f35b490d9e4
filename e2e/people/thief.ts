import type { Device } from '../device/device.ts';

/** Somebody with a copy of a browser's cookies, and no browser. */
export type Thief = {
  /** Whether the server believes them still; a cookie it gives in return is theirs. */
  goesOn(): Promise<boolean>;
};

export async function stealsFrom(device: Device): Promise<Thief> {
  const stolen = new Map((await device.page.context().cookies()).map(({ name, value }) => [name, value]));
  return {
    async goesOn() {
      const cookie = [...stolen].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { cookie, 'content-type': 'application/json' };
      const answer = await fetch(`${device.address}/api/auth/refresh`, {
        method: 'POST',
        headers,
        body: '{}',
      });
      for (const given of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
        stolen.set(name, value);
      }
      await answer.body?.cancel();
      return answer.ok;
    },
  };
}
