/** What an owner sees of their own: home, account, charges. */
export const ownersPlaces = ['/home', '/account', '/charges'] as const;

export function isOwnersPlace(pathname: string): boolean {
  return ownersPlaces.some((place) => pathname === place || pathname.startsWith(`${place}/`));
}
