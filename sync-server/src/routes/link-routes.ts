import { ReadableStream as Stream } from 'node:stream/web';
import { type Context, Hono } from 'hono';
import { isId } from 'shared-domain/kernel';
import * as z from 'zod/mini';
import type { Document } from '../links/document-of-staff.ts';
import { keepLinks } from '../links/keep-links.ts';
import { openLink } from '../links/open-link.ts';
import type { LinkPorts, LinkRefusal } from '../links/ports.ts';
import { refusalAnswer } from './answer.ts';
import { linkEndedPage } from './link-ended-page.ts';
import type { Origin } from './origin.ts';
import { readBody } from './read-body.ts';
import type { AppEnv, SessionEnv } from './session-env.ts';
import { isUuid } from './words.ts';

const NewLink = z.strictObject({ days: z.union([z.literal(1), z.literal(7), z.literal(30)]) });

/** Links of one document, for those who keep it. */
export function documentLinkRoutes(ports: LinkPorts) {
  const { make, list, end } = keepLinks(ports);
  return new Hono<SessionEnv>()
    .get('/:document/links', async (c) => {
      const named = namedIn(c, c.req.param('document'));
      if (!named) return refusalAnswer(c, { code: 'request.notFound' });
      const found = await list(c.var.session.account, named);
      if (!found.ok) return refusalAnswer(c, found.refusal);
      return c.json({ links: found.value.map(({ account: _, documentId: __, ...told }) => told) });
    })
    .post('/:document/links', async (c) => {
      const named = namedIn(c, c.req.param('document'));
      if (!named) return refusalAnswer(c, { code: 'request.notFound' });
      const given = await readBody(c, NewLink);
      if (!given.ok) return refusalAnswer(c, given.refusal);
      const made = await make(c.var.session.account, named, given.value.days);
      return made.ok ? c.json(made.value, 201) : refusalAnswer(c, made.refusal);
    })
    .delete('/:document/links/:link', async (c) => {
      const named = namedIn(c, c.req.param('document'));
      const link = c.req.param('link');
      if (!named || !isUuid(link)) return refusalAnswer(c, { code: 'request.notFound' });
      const ended = await end(c.var.session.account, named, link);
      return ended.ok ? c.body(null, 204) : refusalAnswer(c, ended.refusal);
    });
}

/** By the link alone: whoever was sent it has no account. */
export function linkRoutes(ports: LinkPorts, origin: Origin) {
  const open = openLink(ports);
  return new Hono<AppEnv>().get('/:link', async (c) => {
    // What looks at an address before a person does is no opening.
    if (c.req.method === 'HEAD') return refusalAnswer(c, { code: 'request.notFound' });
    const opened = await open(c.req.param('link'), origin.addressOf(c));
    if (!opened.ok) return toldPolitely(c, opened.refusal);
    const { title, mediaType, bytes, pieces } = opened.value;
    return c.body(Stream.from(pieces) as ReadableStream<Uint8Array>, 200, {
      'Content-Type': mediaType,
      'Content-Length': String(bytes),
      // Into the browser's own hands: a sandbox, as below, shows no PDF.
      'Content-Disposition': `attachment; filename*=UTF-8''${named(title)}.${mediaType.split('/')[1]}`,
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
  });
}

/** A person reads a page, a program the code. */
function toldPolitely(c: Context<AppEnv>, refusal: LinkRefusal): Response | Promise<Response> {
  const isPerson = c.req.header('accept')?.includes('text/html') ?? false;
  if (!isPerson || refusal.code !== 'document.linkEnded') return refusalAnswer(c, refusal);
  c.set('refusal', refusal.code);
  return c.html(linkEndedPage, 404);
}

/** As a header writes what is not ASCII (RFC 8187). */
function named(title: string): string {
  return encodeURIComponent(title).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

function namedIn(c: Context<SessionEnv>, documentId: string): Document | null {
  const organisation = c.req.query('organisation') ?? '';
  return isId(documentId) && isUuid(organisation) ? { organisation, documentId } : null;
}
