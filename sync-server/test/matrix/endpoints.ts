import { createHash } from 'node:crypto';
import type { TestDevice } from '../testing/test-device.ts';
import { building, newId, organisation, otherBuilding, people, type Who } from '../testing/world.ts';

export const roles = [
  'syndic',
  'accountant',
  'board',
  'owner',
  'formerOwner',
  'colleague',
  'admin',
  'platformAdmin',
  'stranger',
  'strangerAdmin',
] as const satisfies readonly Who[];
export type Role = (typeof roles)[number];

// `colleague`: whose rights have ended. They are still told what they lost, and keep what is their own.
export const members = [
  'syndic',
  'accountant',
  'board',
  'owner',
  'formerOwner',
  'colleague',
  'admin',
] as const;
const entitled = members.filter((one) => one !== 'colleague');
const managers = ['admin', 'platformAdmin'] as const;
const everybody = roles;
const syndics = ['syndic'] as const;
/** Who may add a building somewhere, wherever that is. */
const receivers = ['syndic', 'admin', 'platformAdmin', 'stranger', 'strangerAdmin'] as const;

export type Row = {
  /** Who is let through, of those asking for the home organisation; null: asked of nobody who signed in. */
  readonly open: readonly Role[] | null;
  /** What who is let through is told, and who is not: the same as where there is no such organisation. */
  readonly yes: number;
  readonly no?: string;
  readonly ask?: (
    of: string,
    device: TestDevice,
  ) => { readonly path: string; readonly init?: RequestInit & { json?: unknown } };
};

const asked = (of: string, device: TestDevice) => ({
  protocol: 1,
  device: device.id,
  organisation: of,
  head: null,
});
const post = (path: string, json: unknown) => ({ path, init: { method: 'POST', json } });
const png = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
const pngName = createHash('sha256').update(png).digest('hex');
const missing = 'f'.repeat(64);
const buildingOf = (of: string) => (of === organisation ? building : otherBuilding);
const peopleOf = (of: string) => `/api/admin/organisations/${of}/people`;
/** Understood, and of no push service that we know. */
const elsewhere = {
  ...{ endpoint: 'https://example.be/push', kinds: ['approval'] },
  ...{ p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
};
const person = {
  ...{ email: 'nouvelle@example.be', name: 'Nouvelle', language: 'fr', grants: [] },
  // Each organisation in turn invites the same one.
  confirmed: true,
};

/** Every endpoint there is, and whom it serves: one that is not here fails, and so does one here that is not there. */
export const table: Readonly<Record<string, Row>> = {
  'GET /health': { open: null, yes: 200 },
  'GET /metrics': { open: null, yes: 200 },
  'POST /api/auth/sign-in': { open: null, yes: 400 },
  'GET /api/auth/sign-up': { open: null, yes: 200 },
  'POST /api/auth/sign-up': { open: null, yes: 400 },
  'POST /api/auth/play': { open: null, yes: 400 },
  'POST /api/auth/refresh': { open: null, yes: 401 },
  'POST /api/auth/sign-out': { open: null, yes: 204 },
  'POST /api/auth/device': { open: null, yes: 400 },
  'GET /api/profile': { open: everybody, yes: 200 },
  'GET /api/alerts/this': { open: everybody, yes: 200, ask: () => ({ path: '/api/alerts/this' }) },
  'PUT /api/alerts/this': {
    open: everybody,
    yes: 422,
    ask: () => ({ path: '/api/alerts/this', init: { method: 'PUT', json: elsewhere } }),
  },
  'DELETE /api/alerts/this': {
    open: everybody,
    yes: 204,
    ask: () => ({ path: '/api/alerts/this', init: { method: 'DELETE' } }),
  },
  'GET /api/auth/sessions': { open: everybody, yes: 200 },
  'PUT /api/auth/sessions/this': {
    open: everybody,
    yes: 204,
    ask: () => ({ path: '/api/auth/sessions/this', init: { method: 'PUT', json: { unsent: 1 } } }),
  },
  'PUT /api/auth/sessions/thefts': {
    open: everybody,
    yes: 204,
    ask: () => ({ path: '/api/auth/sessions/thefts', init: { method: 'PUT' } }),
  },
  'DELETE /api/auth/sessions/:id': {
    open: [],
    yes: 204,
    no: 'request.notFound',
    ask: () => ({ path: `/api/auth/sessions/${newId()}`, init: { method: 'DELETE' } }),
  },
  'POST /api/auth/password': {
    open: everybody,
    yes: 401,
    ask: () => post('/api/auth/password', { current: 'no', next: 'un mot de passe bien long' }),
  },
  'POST /api/sync/pull': {
    open: members,
    yes: 200,
    no: 'sync.notFound',
    ask: (of, device) =>
      post('/api/sync/pull', { ...asked(of, device), discipline: 'facts', cursors: {}, limit: 1 }),
  },
  'POST /api/sync/push': {
    open: members,
    yes: 200,
    no: 'sync.notFound',
    ask: (of, device) => post('/api/sync/push', { ...asked(of, device), mutations: [{ n: 1, id: newId() }] }),
  },
  'GET /api/sync/events': {
    open: members,
    yes: 200,
    no: 'sync.notFound',
    ask: (of) => ({ path: `/api/sync/events?organisation=${of}` }),
  },
  'GET /api/blobs/:sha256': {
    open: [],
    yes: 200,
    no: 'blob.notFound',
    ask: (of) => ({ path: `/api/blobs/${missing}?organisation=${of}` }),
  },
  'PUT /api/blobs/:sha256': {
    open: entitled,
    yes: 201,
    no: 'request.notFound',
    ask: (of) => ({
      path: `/api/blobs/${pngName}?organisation=${of}`,
      init: { method: 'PUT', headers: { 'content-length': String(png.length) }, body: png },
    }),
  },
  'GET /api/archives/buildings/:building': {
    open: syndics,
    yes: 200,
    no: 'request.notFound',
    ask: (of) => ({ path: `/api/archives/buildings/${buildingOf(of)}?organisation=${of}` }),
  },
  'POST /api/archives/buildings/:building/tickets': {
    open: syndics,
    yes: 201,
    no: 'request.notFound',
    ask: (of) => post(`/api/archives/buildings/${buildingOf(of)}/tickets?organisation=${of}`, {}),
  },
  'GET /api/archives/files/:ticket': { open: null, yes: 404 },
  'POST /api/archives': {
    open: receivers,
    yes: 422,
    no: 'auth.notAllowed',
    ask: () => ({
      path: '/api/archives',
      init: { method: 'POST', headers: { 'content-type': 'application/zip' }, body: 'no archive' },
    }),
  },
  'POST /api/archives/:upload/import': {
    open: [],
    yes: 201,
    no: 'archive.uploadGone',
    ask: (of) => post(`/api/archives/${newId()}/import`, { organisation: of }),
  },
  'GET /api/links/:link': { open: null, yes: 404 },
  'GET /api/documents/:document/links': {
    open: [],
    yes: 200,
    no: 'request.notFound',
    ask: (of) => ({ path: `/api/documents/${newId()}/links?organisation=${of}` }),
  },
  'POST /api/documents/:document/links': {
    open: [],
    yes: 201,
    no: 'request.notFound',
    ask: (of) => post(`/api/documents/${newId()}/links?organisation=${of}`, { days: 7 }),
  },
  'DELETE /api/documents/:document/links/:link': {
    open: [],
    yes: 204,
    no: 'request.notFound',
    ask: (of) => ({
      path: `/api/documents/${newId()}/links/${newId()}?organisation=${of}`,
      init: { method: 'DELETE' },
    }),
  },
  'GET /api/admin/organisations': { open: everybody, yes: 200 },
  'POST /api/admin/organisations': {
    open: ['platformAdmin'],
    yes: 201,
    no: 'auth.notAllowed',
    ask: () => post('/api/admin/organisations', { name: 'Autre' }),
  },
  'GET /api/admin/organisations/:organisation/buildings': {
    open: managers,
    yes: 200,
    no: 'request.notFound',
    ask: (of) => ({ path: `/api/admin/organisations/${of}/buildings` }),
  },
  'GET /api/admin/organisations/:organisation/people': {
    open: managers,
    yes: 200,
    no: 'request.notFound',
    ask: (of) => ({ path: peopleOf(of) }),
  },
  'POST /api/admin/organisations/:organisation/people': {
    open: managers,
    yes: 201,
    no: 'request.notFound',
    ask: (of) => post(peopleOf(of), person),
  },
  'PUT /api/admin/organisations/:organisation/people/:account/grants': {
    open: managers,
    yes: 204,
    no: 'request.notFound',
    ask: (of) => ({
      path: `${peopleOf(of)}/${people.colleague}/grants`,
      init: { method: 'PUT', json: { grants: [] } },
    }),
  },
  'PUT /api/admin/organisations/:organisation/people/:account/disabled': {
    open: managers,
    yes: 204,
    no: 'request.notFound',
    ask: (of) => ({
      path: `${peopleOf(of)}/${people.colleague}/disabled`,
      init: { method: 'PUT', json: { disabled: false } },
    }),
  },
  'POST /api/admin/organisations/:organisation/people/:account/password': {
    open: managers,
    yes: 200,
    no: 'request.notFound',
    ask: (of) => post(`${peopleOf(of)}/${people.colleague}/password`, {}),
  },
};
