/**
 * Our server marks what it serves; what a captive portal answers in its place, with 200 as often as not, has no such mark.
 * Kept once, a stranger's page would be this application until the next version.
 */
export function isOurs(response: Response): boolean {
  return response.ok && !response.redirected && response.headers.get('x-sync') === '1';
}

/** A browser's own cache may hold a stranger's page, or a file from before they were marked: then the server is asked. */
export async function withoutStrangers(url: string, response: Response): Promise<Response> {
  return isOurs(response) ? response : fetch(url, { cache: 'reload' });
}
