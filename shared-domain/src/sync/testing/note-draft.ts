import * as z from 'zod/mini';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineDraft } from '../define.ts';
import { buildingStaffScope } from '../scopes.ts';

const Line = z.strictObject({ description: z.string(), net: z.nullable(z.int()) });
const Note = z.strictObject({
  building: z.string(),
  number: z.string(),
  note: z.string(),
  total: z.nullable(z.int()),
  lines: z.record(z.string(), Line),
});
export type NoteDraft = z.infer<typeof Note>;

/** A draft with all that a draft may have, for the tests of the room. */
export const noteDrafts = defineDraft({
  type: 'noteDraft',
  version: 1,
  schema: Note,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  writers: ['syndic'],
  initial: { building: '', number: '', note: '', total: null, lines: {} },
  texts: ['note'],
  project: (raw) => {
    const content = mapOf(raw);
    return {
      building: textOf(content.building),
      number: textOf(content.number),
      note: textOf(content.note),
      total: centsOf(content.total),
      lines: Object.fromEntries(
        Object.entries(mapOf(content.lines)).map(([id, line]) => [
          id,
          { description: textOf(mapOf(line).description), net: centsOf(mapOf(line).net) },
        ]),
      ),
    };
  },
  reads: () => [],
  mayEdit: () => null,
  sample: {
    organisation: sampleId(1),
    id: sampleId(70),
    body: { building: sampleId(10), number: '', note: '', total: null, lines: {} },
  },
});

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const centsOf = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : null);
