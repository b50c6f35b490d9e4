import { newId, type World } from './world.ts';

type Told = {
  readonly code?: string;
  readonly accessToken: string;
  readonly profile: {
    readonly account: string;
    readonly email: string;
    readonly name: string;
    readonly memberships: readonly {
      readonly organisation: string;
      readonly organisationName: string;
      readonly grants: readonly unknown[];
      readonly buildings: readonly string[];
      readonly endsAt?: string;
    }[];
  };
};

/** Somebody without an account asks for a co-ownership to play in. */
export async function play(of: World, language = 'fr') {
  const device = newId();
  const answer = await of.app.request('/api/auth/play', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language, device, deviceName: 'Essai' }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const told = (await answer.json()) as Told;
  const home = told.profile?.memberships[0];
  return { status: answer.status, told, home, cookie, device, organisation: home?.organisation ?? '' };
}
