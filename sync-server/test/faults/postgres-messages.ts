import type { Socket } from 'node:net';

/** Cuts what comes into PostgreSQL's messages: a letter, a length, a body. The first of a client has no letter. */
export function messagesIn(
  socket: Socket,
  isClient: boolean,
  each: (type: string, message: Buffer) => void,
): void {
  let [rest, isStart]: [Buffer, boolean] = [Buffer.alloc(0), isClient];
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let length = firstIn(rest, isStart); length > 0; length = firstIn(rest, isStart)) {
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      each(isStart ? '' : String.fromCharCode(message[0] ?? 0), message);
      isStart = false;
    }
  });
}

/** How long the first message is; 0 while it is not all here. */
function firstIn(bytes: Buffer, isStart: boolean): number {
  const head = isStart ? 0 : 1;
  if (bytes.length < head + 4) return 0;
  const length = head + bytes.readUInt32BE(head);
  return bytes.length < length ? 0 : length;
}

/** The text of that number in a message's body; each ends with a zero. */
export function textIn(message: Buffer, which: number): string {
  let start = 5;
  for (let text = 0; text < which; text += 1) start = message.indexOf(0, start) + 1;
  return message.toString('utf8', start, message.indexOf(0, start));
}

/** In the place of an execution ('E') or of a simple query ('Q'): a statement that fails with that SQLSTATE. */
export function raising(type: string, code: string): Buffer {
  return instead(type, `do $$ begin raise exception 'harm' using errcode = '${code}'; end $$`);
}

/** Before another execution: the transaction is taken back. */
export function rollingBack(): Buffer {
  return instead('E', 'rollback');
}

function instead(type: string, text: string): Buffer {
  if (type === 'Q') return message('Q', `${text}\0`);
  const parse = message('P', `\0${text}\0\0\0`);
  const bind = message('B', '\0\0\0\0\0\0\0\0');
  return Buffer.concat([parse, bind, message('E', '\0\0\0\0\0')]);
}

function message(type: string, body: string): Buffer {
  const bytes = Buffer.from(body, 'utf8');
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}
