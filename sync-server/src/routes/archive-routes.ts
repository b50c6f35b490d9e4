import { type Context, Hono } from 'hono';
import { uploadLimit } from 'shared-domain/archive';
import { belgianDay, isId, plainText } from 'shared-domain/kernel';
import * as z from 'zod/mini';
import {
  describeBuilding,
  type ExportPorts,
  type exportBuilding,
  type Named,
} from '../archive/export-building.ts';
import type { archiveUploads } from '../archive/uploads.ts';
import { refusalAnswer } from './answer.ts';
import { readBody } from './read-body.ts';
import type { AppEnv, SessionEnv } from './session-env.ts';
import { isUuid, Uuid } from './words.ts';

type Ports = {
  readonly exports: ExportPorts;
  readonly exporting: ReturnType<typeof exportBuilding>;
  readonly uploads: ReturnType<typeof archiveUploads>;
};

const Destination = z.union([
  z.strictObject({ organisation: Uuid }),
  z.strictObject({ name: plainText(120).check(z.minLength(1)) }),
]);

export function archiveRoutes({ exports, exporting, uploads }: Ports) {
  const describe = describeBuilding(exports);
  return new Hono<SessionEnv>()
    .get('/buildings/:building', async (c) => {
      const named = namedIn(c);
      if (!named) return refusalAnswer(c, { code: 'request.notFound' });
      const found = await describe(c.var.session.account, named);
      return found.ok ? c.json(found.value) : refusalAnswer(c, found.refusal);
    })
    .post('/buildings/:building/tickets', async (c) => {
      const named = namedIn(c);
      if (!named) return refusalAnswer(c, { code: 'request.notFound' });
      const given = await exporting.ticket(c.var.session.account, named);
      return given.ok ? c.json({ ticket: given.value }, 201) : refusalAnswer(c, given.refusal);
    })
    .post('/', async (c) => {
      const { session } = c.var;
      if (!(await uploads.mayReceive(session))) return refusalAnswer(c, { code: 'auth.notAllowed' });
      if (!/^application\/zip\b/i.test(c.req.header('content-type') ?? ''))
        return refusalAnswer(c, { code: 'request.malformed', params: { field: 'content-type' } });
      if (Number(c.req.header('content-length') ?? 0) > uploadLimit.bytes)
        return refusalAnswer(c, { code: 'archive.tooLarge', params: { file: '' } });
      const received = await uploads.receive(session, c.req.raw.body ?? nothing());
      return received.ok ? c.json(received.value, 201) : refusalAnswer(c, received.refusal);
    })
    .post('/:upload/import', async (c) => {
      const given = await readBody(c, Destination);
      if (!given.ok) return refusalAnswer(c, given.refusal);
      const done = await uploads.takeIn(c.var.session, c.req.param('upload'), given.value);
      if (!done.ok) return refusalAnswer(c, done.refusal);
      return done.value ? c.json({ report: done.value }, 201) : c.json({ report: null }, 202);
    });
}

/** By a ticket alone: a browser that takes a file to its disk shows nothing else. */
export function archiveFileRoutes({ exporting }: Pick<Ports, 'exporting'>) {
  return new Hono<AppEnv>().get('/:ticket', async (c) => {
    // Who asks for the head alone would spend the ticket.
    if (c.req.method === 'HEAD') return refusalAnswer(c, { code: 'request.notFound' });
    const made = await exporting.archive(c.req.param('ticket'));
    if (!made.ok) return refusalAnswer(c, made.refusal);
    const { madeAt, stateHash, building } = made.value.manifest;
    return c.body(made.value.content, 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${fileName(building.name, madeAt)}"`,
      'Cache-Control': 'private, no-store',
      'X-State-Hash': stateHash,
    });
  });
}

/** Letters that every disk takes. */
function fileName(building: string, madeAt: string): string {
  const plain = building
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9]+/g, '-');
  return `koprogo-${plain.replace(/^-|-$/g, '').toLowerCase() || 'building'}-${belgianDay(Date.parse(madeAt))}.zip`;
}

function namedIn(c: Context<SessionEnv, '/:building'>): Named | null {
  const building = c.req.param('building');
  const organisation = c.req.query('organisation') ?? '';
  return isId(building) && isUuid(organisation) ? { organisation, building } : null;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
