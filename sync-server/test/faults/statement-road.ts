import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { messagesIn, raising, rollingBack, textIn } from './postgres-messages.ts';

/** What happens to one statement on its way. */
export type Harm =
  /** PostgreSQL never hears of it, and the connection is gone. */
  | 'lostBefore'
  /** PostgreSQL does it, and the connection is gone before it can say so. */
  | 'lostAfter'
  /** PostgreSQL answers it with this SQLSTATE. */
  | { readonly code: string };

/** Between the server and PostgreSQL: it knows one statement from the next, and does harm to the one it is told. */
export type StatementRoad = {
  readonly url: string;
  /** What is said from now on is remembered, and nothing harmed. */
  listen(): void;
  /** The statement of these words when it is said so many times, and again each time until it happened so often. */
  harm(harm: Harm, target: Target, times: number): void;
  /** No harm any more. What was said since, in order, and what of it met harm. */
  spare(): { readonly said: readonly string[]; readonly met: readonly string[] };
  /** Until nobody waits for an answer. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

export type Target = { readonly text: string; readonly nth: number };

type Orders = { harm: Harm; target: Target; left: number } | null;
type State = { orders: Orders; said: string[]; met: string[]; readonly connections: Set<Connection> };

export async function openStatementRoad(databaseUrl: string): Promise<StatementRoad> {
  const state: State = { orders: null, said: [], met: [], connections: new Set() };
  const to = new URL(databaseUrl);
  const server = createServer({ noDelay: true }, (client) =>
    join(state, client, Number(to.port), to.hostname),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(typeof place === 'object' && place ? place.port : 0);
  return {
    url: url.href,
    listen: () => void Object.assign(state, { orders: null, said: [], met: [] }),
    harm(harm, target, times) {
      Object.assign(state, { orders: { harm, target, left: times }, said: [], met: [] });
    },
    spare() {
      state.orders = null;
      return { said: state.said, met: state.met };
    },
    async quiet() {
      const waiting = () => [...state.connections].some((one) => one.asked > one.answered);
      for (let calm = 0; calm < 3; calm = waiting() ? 0 : calm + 1)
        await new Promise((r) => setTimeout(r, 3));
    },
    async close() {
      for (const { client } of state.connections) client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Connection = {
  readonly client: Socket;
  readonly server: Socket;
  /** Answers that were asked for, and those that came whole. */
  asked: number;
  answered: number;
  /** Of the answer with that number nothing is passed on. */
  cutAt: number | null;
  isUndone: boolean;
};

function join(state: State, client: Socket, port: number, host: string): void {
  const server = connect({ port, host, noDelay: true });
  // The first answer is the one to the start of the connection.
  const connection = { client, server, asked: 1, answered: 0, cutAt: null, isUndone: false };
  state.connections.add(connection);
  const end = () => {
    state.connections.delete(connection);
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) socket.on('error', end).on('close', end);
  const hear = listener(state, connection);
  messagesIn(client, true, (type, message) => {
    // What was sent along with the one that is lost is lost with it.
    if (!server.destroyed && !client.destroyed) hear(type, message);
  });
  messagesIn(server, false, (type, message) => answer(connection, type, message));
}

/** Passes on what the client says, and harms what it is told to. */
function listener(state: State, connection: Connection) {
  const texts = new Map<string, string>();
  let bound = '';
  return (type: string, message: Buffer): unknown => {
    if (type === 'S' || type === 'Q') connection.asked += 1;
    if (type === 'Q') return carry(state, connection, { type, message, text: textIn(message, 0) });
    if (type === 'E') return carry(state, connection, { type, message, text: texts.get(bound) ?? '' });
    if (type === 'P') texts.set(textIn(message, 0), textIn(message, 1));
    if (type === 'B') bound = textIn(message, 1);
    return connection.server.write(message);
  };
}

type Statement = { readonly type: 'Q' | 'E'; readonly message: Buffer; readonly text: string };

function carry(state: State, connection: Connection, { type, message, text }: Statement): void {
  const { client, server } = connection;
  const harm = harmFor(state, text);
  if (harm === 'lostBefore') {
    client.destroy();
  } else if (harm === null || harm === 'lostAfter') {
    // The answer to an execution is whole with the synchronisation that follows it.
    if (harm) connection.cutAt = connection.asked + (type === 'E' ? 1 : 0);
    server.write(message);
  } else {
    // A commit that is refused leaves no transaction; any other statement a failed one, which the client takes back.
    connection.isUndone = type === 'E' && /^commit/i.test(text);
    server.write(
      connection.isUndone
        ? Buffer.concat([rollingBack(), raising(type, harm.code)])
        : raising(type, harm.code),
    );
  }
}

function harmFor(state: State, text: string): Harm | null {
  state.said.push(text);
  const { orders } = state;
  if (orders === null || orders.left === 0 || orders.target.text !== text) return null;
  if (state.said.filter((one) => one === text).length < orders.target.nth) return null;
  orders.left -= 1;
  state.met.push(text);
  return orders.harm;
}

function answer(connection: Connection, type: string, message: Buffer): void {
  const { client, cutAt } = connection;
  const isCut = cutAt !== null && connection.answered >= cutAt - 1;
  if (type === 'Z') connection.answered += 1;
  const isOfRollback = connection.isUndone && type === 'C' && textIn(message, 0) === 'ROLLBACK';
  if (isCut && type === 'Z') client.destroy();
  if (isCut) return;
  if (isOfRollback) connection.isUndone = false;
  else if (!client.destroyed) client.write(message);
}
