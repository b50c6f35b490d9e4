import type { Profile } from '../session/session-state.ts';

type OfOwner = { readonly organisation: string; readonly body: { readonly ownerId: string } };

/** What is told to the person themself: a syndic's device also foretells what others are told. */
export function isToldTo({ memberships }: Pick<Profile, 'memberships'>): (told: OfOwner) => boolean {
  const own = new Set(
    memberships.flatMap(({ organisation, grants }) =>
      grants.flatMap((grant) => (grant.role === 'owner' ? [`${organisation}|${grant.owner}`] : [])),
    ),
  );
  return ({ organisation, body }) => own.has(`${organisation}|${body.ownerId}`);
}
