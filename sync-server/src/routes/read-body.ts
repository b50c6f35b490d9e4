import type { Context } from 'hono';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { depthLimit, depthWithin, pushLimit } from 'shared-domain/sync';
import type * as z from 'zod/mini';
import type { Refused } from './answer.ts';
import type { AppEnv } from './session-env.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A JSON body of bounded size and depth, in its schema. What is too large or too deep is refused before it is parsed. */
export async function readBody<Env extends AppEnv, T>(
  c: Context<Env>,
  schema: z.ZodMiniType<T>,
): Promise<Result<T, Refused>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    return refuse({ code: 'request.malformed', params: { field: 'content-type' } });
  }
  const text = await readText(c, pushLimit.bytes);
  if (!text.ok) return text;
  if (!depthWithin(text.value, depthLimit))
    return refuse({ code: 'request.tooDeep', params: { limit: depthLimit } });
  const json = parseJson(text.value);
  if (json === undefined) return refuse({ code: 'request.malformed' });
  const parsed = schema.safeParse(json);
  if (parsed.success) return accept(parsed.data);
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return refuse({ code: 'request.malformed', params: { field } });
}

async function readText<Env extends AppEnv>(
  c: Context<Env>,
  limit: number,
): Promise<Result<string, Refused>> {
  const tooLarge = { code: 'request.tooLarge', params: { limit } } as const;
  const declared = c.req.header('content-length');
  if (Number(declared ?? 0) > limit) return refuse(tooLarge);
  // No more than was declared is read from a socket, so it is read in one piece.
  if (declared && /^\d+$/.test(declared)) return decoded(await c.req.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.length;
    // The length that was declared is a promise of the sender's, and may be missing.
    if (length > limit) return refuse(tooLarge);
    chunks.push(chunk);
  }
  return decoded(Buffer.concat(chunks));
}

function decoded(bytes: ArrayBuffer | Uint8Array): Result<string, Refused> {
  try {
    return accept(decoder.decode(bytes));
  } catch {
    return refuse({ code: 'request.malformed' });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
