import type { HttpBindings } from '@hono/node-server';
import type { SignedInSession } from '../auth/manage-sessions.ts';

/** What the middleware in front of the routes leaves for them. */
export type AppEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string; refusal: string | null };
};

export type SessionEnv = AppEnv & { Variables: { session: SignedInSession } };
