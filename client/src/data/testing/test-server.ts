import type { Grant } from 'shared-domain/identity';
import {
  boardScope,
  buildingScope,
  buildingStaffScope,
  catalogue,
  type ErrorAnswer,
  type PullRequest,
  staffScope,
} from 'shared-domain/sync';
import { type Account, accountOf, MemoryServer } from 'shared-domain/sync/testing';
import type { Api, ApiAnswer, ApiCall } from '../wire/api.ts';
import { Weather } from '../wire/weather.ts';

export const organisation = '00000000-0000-7000-8000-000000000001';
export const building = '00000000-0000-7000-8000-000000000010';

type Signed = { account: string; session: string };
type Known = { author: Account; grants: Grant[]; name: string; organisations: Set<string> };

/** The whole API in memory, behind the client's own port: what it stores is settled by the domain's rules. */
export class TestServer {
  readonly sync = new MemoryServer(catalogue);
  /** Each organisation's own data; `sync` is the first one's. */
  readonly organisations = new Map([[organisation, this.sync]]);
  readonly accounts = new Map<string, Known>();
  readonly blobs = new Map<string, Uint8Array[]>();
  /** Those of each organisation. */
  buildings: string[] = [building];
  readonly calls: string[] = [];
  /** Photos and streams that were asked for. */
  readonly opened: string[] = [];
  isReachable = true;
  /** Sessions the server still knows. */
  readonly sessions = new Set<string>();
  /** Devices taken off their account, and those that said they erased themselves. */
  readonly revoked = new Set<string>();
  readonly wiped: string[] = [];
  /** What devices said they had not sent yet, in the order they said it. */
  readonly unsentTold: number[] = [];
  /** What those who signed up by themselves called their co-ownership. */
  readonly founded: string[] = [];
  /** When what somebody plays with goes, by their e-mail. */
  readonly playing = new Map<string, string>();
  /** Answers are lost after they were acted on. */
  losesAnswers = false;
  private readonly pokes = new Map<ReadableStreamDefaultController<Uint8Array>, string>();

  add(email: string, account: string, grants: Grant[], scopes: readonly string[]): Account {
    const roles = grants.map((grant) => grant.role);
    const author = accountOf(account, scopes, roles);
    const name = email.split('@')[0] ?? '';
    this.accounts.set(email, { author, grants, name, organisations: new Set([organisation]) });
    return author;
  }

  /** A syndic of the first organisation and its building. */
  addSyndic(email: string, account: string): Account {
    const scopes = [
      staffScope(organisation),
      buildingScope(building),
      boardScope(building),
      buildingStaffScope(building),
    ];
    return this.add(email, account, [{ role: 'syndic', buildings: 'all' }], scopes);
  }

  /** Another organisation; who belongs to it is said with `accounts`. */
  found(other: string): MemoryServer {
    const data = new MemoryServer(catalogue);
    this.organisations.set(other, data);
    return data;
  }

  poke(about = organisation): void {
    const bytes = new TextEncoder().encode('event: poke\ndata: {}\n\n');
    for (const [stream, one] of this.pokes) if (one === about) stream.enqueue(bytes);
  }

  /** The organisations somebody listens to. */
  listenedTo(): string[] {
    return [...new Set(this.pokes.values())].sort();
  }

  /** The API as one browser reaches it: the cookie is the browser's. */
  api(mark = { set: false }): Api {
    let cookie: Signed | null = null;
    const setCookie = (signed: Signed | null) => {
      cookie = signed;
      mark.set = signed !== null;
    };
    return {
      call: async (path, init = {}) => {
        this.calls.push(`${init.method ?? 'GET'} ${path}`);
        if (!this.isReachable) throw new Weather('unreachable');
        const answer = await this.answer(path, init, cookie, setCookie);
        if (this.losesAnswers) throw new Weather('unreachable');
        return answer;
      },
      open: async (path, { signal }) => {
        this.opened.push(path);
        if (!this.isReachable) throw new Weather('unreachable');
        if (path.startsWith('/blobs/')) return this.blobResponse(path);
        return this.eventStream(path.split('=')[1] ?? '', signal);
      },
    };
  }

  private async answer(
    path: string,
    init: ApiCall,
    cookie: Signed | null,
    setCookie: (signed: Signed | null) => void,
  ): Promise<ApiAnswer> {
    const open = await this.withoutToken(path, init, cookie, setCookie);
    if (open) return open;
    const [account, session] = (init.token ?? '').split(' ');
    if (!this.sessions.has(session ?? '')) return json(401, { code: 'auth.signInNeeded' });
    const known = [...this.accounts.values()].find((one) => one.author.account === account);
    if (!known) return json(401, { code: 'auth.signInNeeded' });
    if (path === '/auth/sessions/this') {
      this.unsentTold.push((init.body as { unsent: number }).unsent);
      return json(204, null);
    }
    if (path === '/profile') return json(200, this.profileOf(known));
    if (path.startsWith('/blobs/')) return this.blobCall(path, init);
    return path.startsWith('/sync/')
      ? this.exchange(path, init, known)
      : json(404, { code: 'request.notFound' });
  }

  private async withoutToken(
    path: string,
    init: ApiCall,
    cookie: Signed | null,
    setCookie: (signed: Signed | null) => void,
  ): Promise<ApiAnswer | null> {
    if (path === '/auth/sign-in' || path === '/auth/play')
      return this.signIn(init.body as { email: string; device: string }, setCookie);
    if (path === '/auth/sign-up') {
      if (init.method !== 'POST') return json(200, { open: true });
      this.founded.push((init.body as { association: string }).association);
      return this.signIn(init.body as { email: string; device: string }, setCookie);
    }
    if (path === '/auth/sign-out') {
      setCookie(null);
      return json(200, {});
    }
    if (path === '/auth/refresh') return this.refreshed(cookie);
    if (path === '/auth/device') return this.aboutDevice(init.body as { device: string; wiped?: boolean });
    return null;
  }

  private exchange(path: string, init: ApiCall, { author, organisations }: Known): ApiAnswer {
    const about = (init.body as { organisation: string }).organisation;
    const data = organisations.has(about) && this.organisations.get(about);
    if (!data) return json(404, { protocol: 1, code: 'sync.notFound' });
    if (path === '/sync/pull') return answered(data.pull(author, copy(init.body) as PullRequest));
    const answer = answered(data.push(author, copy(init.body) as Parameters<MemoryServer['push']>[1]));
    setTimeout(() => this.poke(about));
    return answer;
  }

  private refreshed(cookie: Signed | null): ApiAnswer {
    const isKnown = cookie && this.sessions.has(cookie.session);
    return isKnown ? json(200, this.signed(cookie)) : json(401, { code: 'auth.sessionEnded' });
  }

  private aboutDevice({ device, wiped }: { device: string; wiped?: boolean }): ApiAnswer {
    if (wiped) this.wiped.push(device);
    return json(200, { revoked: this.revoked.has(device) });
  }

  private signIn(body: { email: string; device: string }, setCookie: (signed: Signed) => void): ApiAnswer {
    const known = this.accounts.get(body.email ?? [...this.playing.keys()].join());
    if (!known) return json(401, { code: 'auth.wrongCredentials' });
    if (this.revoked.has(body.device)) return json(401, { code: 'auth.deviceRevoked' });
    const signed = { account: known.author.account, session: `session-${this.sessions.size + 1}` };
    this.sessions.add(signed.session);
    setCookie(signed);
    return json(200, this.signed(signed));
  }

  private signed({ account, session }: Signed) {
    const known = [...this.accounts.values()].find((one) => one.author.account === account);
    return {
      accessToken: `${account} ${session}`,
      expiresIn: 600,
      profile: known && this.profileOf(known),
    };
  }

  private profileOf({ author, grants, name, organisations }: Known) {
    const [email] = [...this.accounts].find(([, one]) => one.author === author) ?? [];
    const memberships = [...organisations].map((one) => ({
      organisation: one,
      organisationName: 'Gestion Exemple',
      grants,
      holdings: [],
      buildings: this.buildings,
      endsAt: this.playing.get(email ?? ''),
    }));
    return { account: author.account, name, email, language: 'fr', offlineDays: 30, memberships };
  }

  private async blobCall(path: string, init: ApiCall): Promise<ApiAnswer> {
    const pieces = this.blobs.get(path) ?? [];
    const offset = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const headers = new Headers({ 'upload-offset': String(offset) });
    if (init.method === 'HEAD') return { ok: true, status: 200, body: null, headers };
    const piece = new Uint8Array(await (init.body as Blob).arrayBuffer());
    const from = Number(/bytes (\d+)-/.exec(init.headers?.['content-range'] ?? '')?.[1]);
    if (from !== offset) return { ok: false, status: 409, body: { code: 'blob.offsetMismatch' }, headers };
    this.blobs.set(path, [...pieces, piece]);
    return json(200, {});
  }

  private blobResponse(path: string): Response {
    const pieces = this.blobs.get(path);
    return pieces ? new Response(new Blob(pieces as BlobPart[])) : new Response(null, { status: 404 });
  }

  private eventStream(about: string, signal: AbortSignal | undefined): Response {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.pokes.set(controller, about);
      },
    });
    signal?.addEventListener('abort', () => {
      if (this.pokes.delete(own)) own.close();
    });
    return new Response(stream);
  }
}

function answered(answer: { ok: true; value: unknown } | { ok: false; status: number; error: ErrorAnswer }) {
  return answer.ok ? json(200, answer.value) : json(answer.status, answer.error);
}

function json(status: number, body: unknown): ApiAnswer {
  return { ok: status < 400, status, body: copy(body), headers: new Headers() };
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
