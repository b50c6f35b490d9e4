import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Definition } from './define.ts';

type Body = Record<string, unknown>;

/**
 * [SYN-5] A body of an older version as the definition's own version says it; of a newer version, as it is: readers
 * keep what they do not know.
 */
export function liftBody(definition: Definition, version: number, body: Body): Result<Body, Refusal> {
  let lifted: unknown = body;
  for (let from = version; from < definition.version; from += 1) {
    const migration = definition.migrations?.[from];
    if (!migration) {
      return refuse({ code: 'sync.versionUnknown', params: { type: definition.type, version } });
    }
    lifted = migration(lifted as never);
  }
  return accept(lifted as Body);
}
