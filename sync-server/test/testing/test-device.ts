import { randomUUID } from 'node:crypto';
import { canonicalJson } from 'shared-domain/kernel';
import {
  type Definition,
  definitionOf,
  type HeadToken,
  type Mutation,
  type PullAnswer,
  type PulledDiscipline,
  type PushAnswer,
  placeCommand,
  placeDocument,
  type SyncedDocument,
} from 'shared-domain/sync';

type Request = (path: string, init?: RequestInit) => Response | Promise<Response>;
type Answer<T> = { readonly status: number; readonly body: T };

/** A device as the wire sees it: it numbers what it sends and remembers the highest head. */
export class TestDevice {
  readonly id: string;
  readonly account: string;
  organisation: string;
  token: string;
  cookie: string;
  n = 0;
  head: HeadToken | null = null;
  cursors: Record<PulledDiscipline, Record<string, number>> = { records: {}, drafts: {}, facts: {} };
  readonly request: Request;

  private constructor(
    request: Request,
    of: { id: string; account: string; organisation: string; token: string; cookie: string },
  ) {
    this.request = request;
    this.id = of.id;
    this.account = of.account;
    this.organisation = of.organisation;
    this.token = of.token;
    this.cookie = of.cookie;
  }

  static async signIn(
    request: Request,
    email: string,
    password: string,
    organisation: string,
  ): Promise<TestDevice> {
    const id = randomUUID();
    const response = await request('/api/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, device: id, deviceName: 'Test' }),
    });
    if (response.status !== 200) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
    const { accessToken, profile } = (await response.json()) as {
      accessToken: string;
      profile: { account: string };
    };
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return new TestDevice(request, {
      id,
      account: profile.account,
      organisation,
      token: accessToken,
      cookie,
    });
  }

  async call<T = unknown>(path: string, init: RequestInit & { json?: unknown } = {}): Promise<Answer<T>> {
    const { json, ...rest } = init;
    const headers = new Headers(rest.headers);
    headers.set('authorization', `Bearer ${this.token}`);
    if (json !== undefined) headers.set('content-type', 'application/json');
    const body = json === undefined ? rest.body : JSON.stringify(json);
    const response = await this.request(path, { ...rest, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
  }

  pullOnce(discipline: PulledDiscipline, limit = 500): Promise<Answer<PullAnswer>> {
    const { head, id: device, organisation } = this;
    const json = {
      protocol: 1,
      device,
      organisation,
      discipline,
      head,
      cursors: this.cursors[discipline],
      limit,
    };
    return this.call<PullAnswer>('/api/sync/pull', { method: 'POST', json });
  }

  /** Until there is no more; what came, in order. */
  async pull(discipline: PulledDiscipline, limit = 500): Promise<SyncedDocument[]> {
    const documents: SyncedDocument[] = [];
    for (;;) {
      const { status, body } = await this.pullOnce(discipline, limit);
      if (status !== 200) throw new Error(`pull: ${status} ${canonicalJson(body)}`);
      documents.push(...body.documents);
      this.cursors[discipline] = { ...body.cursors };
      this.head = body.head;
      if (!body.more) return documents;
    }
  }

  async pullAll(): Promise<SyncedDocument[]> {
    return [...(await this.pull('records')), ...(await this.pull('drafts')), ...(await this.pull('facts'))];
  }

  /** The next mutation, in the order they are made. */
  mutation(document: SyncedDocument, base: Mutation['base'] = null): Mutation {
    const discipline = definitionOf(document.type)?.discipline ?? 'records';
    this.n += 1;
    return { n: this.n, id: randomUUID(), discipline: discipline as Mutation['discipline'], document, base };
  }

  async send(mutations: readonly unknown[]): Promise<Answer<PushAnswer>> {
    const { head, id: device, organisation } = this;
    const json = { protocol: 1, device, organisation, head, mutations };
    const answer = await this.call<PushAnswer>('/api/sync/push', { method: 'POST', json });
    if (answer.status === 200) this.head = answer.body.head;
    return answer;
  }

  async push(...documents: readonly SyncedDocument[]) {
    const { status, body } = await this.send(documents.map((document) => this.mutation(document)));
    if (status !== 200) throw new Error(`push: ${status} ${canonicalJson(body)}`);
    return body.results;
  }

  /** A document in its envelope, as this device would make it. */
  wrap(type: string, id: string, body: object, rev: string = randomUUID()): SyncedDocument {
    const definition = definitionOf(type) as Definition;
    const placed = { organisation: this.organisation, id, body: body as Record<string, unknown> };
    const place =
      definition.discipline === 'commands'
        ? placeCommand(definition, placed, { account: this.account, at: new Date().toISOString() })
        : placeDocument(definition, placed);
    return { ...placed, type, ...place, rev, version: definition.version, deleted: false };
  }
}
