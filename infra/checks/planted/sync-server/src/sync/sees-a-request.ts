// expect: arrows resolvable
// expect: arrows use-cases-without-http
import type { Context } from 'hono';

export function answer(context: Context): string {
  return context.req.path;
}
