import type { TestDevice } from '../testing/test-device.ts';
import type { Row } from './endpoints.ts';

const methodOf = (name: string) => name.split(' ')[0] ?? 'GET';

/** The request that a row is about, asked for that organisation. */
export function askOf(
  name: string,
  row: Row,
  of: string,
  device: TestDevice,
): { path: string; init: RequestInit } {
  const { path, init = {} } = row.ask?.(of, device) ?? { path: name.split(' ')[1] ?? '/' };
  const { json, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (json !== undefined) headers.set('content-type', 'application/json');
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  return { path, init: { ...rest, ...body, method: methodOf(name), headers } };
}

/** Whether the request names an organisation at all. */
export function isOfOrganisation(name: string, row: Row): boolean {
  return (
    row.ask !== undefined &&
    row.no !== undefined &&
    !/\/api\/(admin\/organisations|archives)$/.test(name) &&
    !name.includes('/auth/')
  );
}
