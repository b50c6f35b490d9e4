import { type Context, Hono } from 'hono';
import { Grant } from 'shared-domain/identity';
import { EnterpriseNumber, Language } from 'shared-domain/kernel';
import * as z from 'zod/mini';
import { resetPassword, setDisabled } from '../admin/accounts.ts';
import { listBuildings } from '../admin/buildings.ts';
import { createOrganisation, listOrganisations } from '../admin/organisations.ts';
import { type AdminPorts, invite, listPeople, setGrants } from '../admin/people.ts';
import { refusalAnswer } from './answer.ts';
import { readBody } from './read-body.ts';
import type { SessionEnv } from './session-env.ts';
import { EmailLine, isUuid, Name } from './words.ts';

const Person = z.strictObject({
  email: EmailLine,
  name: Name,
  language: Language,
  confirmed: z._default(z.boolean(), false),
});
const grants = z.array(Grant).check(z.maxLength(200));
const Invitation = z.extend(Person, { grants });
const Grants = z.strictObject({ grants });
const NewOrganisation = z.strictObject({
  name: Name,
  enterpriseNumber: z._default(z.nullable(EnterpriseNumber), null),
  admin: z._default(z.nullable(Person), null),
});
const Disabled = z.strictObject({ disabled: z.boolean() });

export function adminRoutes(ports: AdminPorts) {
  return new Hono<SessionEnv>()
    .route('/organisations', organisationRoutes(ports))
    .route('/organisations', peopleRoutes(ports));
}

function organisationRoutes(ports: AdminPorts) {
  const [list, create] = [listOrganisations(ports), createOrganisation(ports)];
  return new Hono<SessionEnv>()
    .get('/', async (c) => c.json({ organisations: await list(c.var.session) }))
    .post('/', async (c) => {
      const given = await readBody(c, NewOrganisation);
      if (!given.ok) return refusalAnswer(c, given.refusal);
      const created = await create(c.var.session, given.value);
      return created.ok ? c.json(created.value, 201) : refusalAnswer(c, created.refusal);
    });
}

function peopleRoutes(ports: AdminPorts) {
  const [list, add, grant] = [listPeople(ports), invite(ports), setGrants(ports)];
  const [disable, reset] = [setDisabled(ports), resetPassword(ports)];
  const routes = new Hono<SessionEnv>();
  routes.use('/:organisation/*', async (c, next) =>
    isUuid(c.req.param('organisation')) ? await next() : refusalAnswer(c, { code: 'request.notFound' }),
  );
  const buildings = listBuildings(ports);
  routes.get('/:organisation/buildings', async (c) => {
    const found = await buildings(c.var.session, c.req.param('organisation'));
    return found.ok ? c.json({ buildings: found.value }) : refusalAnswer(c, found.refusal);
  });
  routes.get('/:organisation/people', async (c) => {
    const people = await list(c.var.session, c.req.param('organisation'));
    return people.ok ? c.json({ people: people.value }) : refusalAnswer(c, people.refusal);
  });
  routes.post('/:organisation/people', async (c) => {
    const given = await readBody(c, Invitation);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    const invited = await add(c.var.session, c.req.param('organisation'), given.value);
    return invited.ok ? c.json(invited.value, 201) : refusalAnswer(c, invited.refusal);
  });
  routes.put('/:organisation/people/:account/grants', async (c) => {
    const given = await readBody(c, Grants);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    const done = await grant(c.var.session, ...names(c), given.value.grants);
    return done.ok ? c.body(null, 204) : refusalAnswer(c, done.refusal);
  });
  routes.put('/:organisation/people/:account/disabled', async (c) => {
    const given = await readBody(c, Disabled);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    const done = await disable(c.var.session, ...names(c), given.value.disabled);
    return done.ok ? c.body(null, 204) : refusalAnswer(c, done.refusal);
  });
  routes.post('/:organisation/people/:account/password', async (c) => {
    const done = await reset(c.var.session, ...names(c));
    return done.ok ? c.json(done.value) : refusalAnswer(c, done.refusal);
  });
  return routes;
}

/** An id that is none names nobody. */
function names(
  c: Context<SessionEnv, '/:organisation/people/:account'>,
): [organisation: string, account: string] {
  const account = c.req.param('account');
  return [c.req.param('organisation'), isUuid(account) ? account : '00000000-0000-0000-0000-000000000000'];
}
