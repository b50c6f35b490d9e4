import { Hono } from 'hono';
import type { Result } from 'shared-domain/kernel';
import {
  type HeadToken,
  PullRequest,
  type PushAnswer,
  PushRequest,
  protocolVersion,
} from 'shared-domain/sync';
import type { Caller, ExchangeRefusal } from '../sync/exchange-refusal.ts';
import { type Pull, type Pulled, pulledBytes } from '../sync/pull-changes.ts';
import type { Push } from '../sync/push-changes.ts';
import { jsonAnswer, refusalAnswer } from './answer.ts';
import { readBody } from './read-body.ts';
import type { SessionEnv } from './session-env.ts';

export type SyncPorts = {
  readonly pull: (caller: Caller, pull: Pull) => Promise<Result<Pulled, ExchangeRefusal>>;
  readonly push: (caller: Caller, push: Push) => Promise<Result<PushAnswer, ExchangeRefusal>>;
  readonly answered: () => void;
};

export function syncRoutes({ pull, push, answered }: SyncPorts) {
  return new Hono<SessionEnv>()
    .post('/pull', async (c) => {
      const request = await readBody(c, PullRequest);
      if (!request.ok) return refusalAnswer(c, request.refusal);
      if (!isSpoken(request.value.protocol)) return refusalAnswer(c, { code: 'sync.clientTooOld' });
      const answer = await pull(c.var.session, request.value);
      if (!answer.ok) return refusalAnswer(c, answer.refusal);
      return jsonAnswer(c, pulledBytes(answer.value));
    })
    .post('/push', async (c) => {
      const request = await readBody(c, PushRequest);
      if (!request.ok) return refusalAnswer(c, request.refusal);
      if (!isSpoken(request.value.protocol)) return refusalAnswer(c, { code: 'sync.clientTooOld' });
      const { head, ...asked } = request.value;
      const answer = await push(c.var.session, { ...asked, head: head as HeadToken | null });
      if (!answer.ok) return refusalAnswer(c, answer.refusal);
      answered();
      return jsonAnswer(c, Buffer.from(JSON.stringify(answer.value)));
    });
}

/** This version of the exchange and the two before it. */
function isSpoken(protocol: number): boolean {
  return protocol <= protocolVersion && protocol > protocolVersion - 3;
}
