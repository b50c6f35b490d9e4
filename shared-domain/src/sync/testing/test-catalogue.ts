import * as z from 'zod/mini';
import { sampleId } from '../../kernel/sample-id.ts';
import { catalogueOf } from '../catalogue-of.ts';
import { type Decision, defineCommand, defineFact, defineRecord, type Effect } from '../define.ts';
import { refusals } from '../refusal/refusal.definition.ts';
import { boardScope, buildingScope } from '../scopes.ts';
import { noteDrafts } from './note-draft.ts';

const Card = z.strictObject({
  building: z.string(),
  code: z.string(),
  name: z.string(),
  number: z.nullable(z.string()),
  phone: z.string(),
  ibans: z.array(z.string()),
});
export type Card = z.infer<typeof Card>;

/** One field per rule of merging. */
export const cards = defineRecord({
  type: 'card',
  version: 2,
  schema: Card,
  scope: ({ body }) => buildingScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.code,
  merge: {
    building: 'fixed',
    code: 'fixed',
    name: 'latest',
    number: 'first',
    phone: 'conflict',
    ibans: 'union',
  },
  writers: ['syndic'],
  check: (body) => (body.name === 'forbidden' ? { code: 'sync.notAllowed' } : null),
  migrations: { 1: (old: Record<string, unknown>) => ({ ...old, phone: old.phone ?? '' }) },
  sample: {
    organisation: sampleId(1),
    id: sampleId(20),
    body: { building: sampleId(10), code: 'c', name: 'n', number: null, phone: '', ibans: [] },
  },
});

const Mark = z.strictObject({
  building: z.string(),
  card: z.string(),
  number: z.nullable(z.int()),
  by: z.string(),
});
export type Mark = z.infer<typeof Mark>;

export const marks = defineFact({
  type: 'mark',
  version: 1,
  schema: Mark,
  scope: ({ body }) => boardScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.card,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(30)}.mark`,
    body: { building: sampleId(10), card: sampleId(20), number: 1, by: sampleId(2) },
  },
});

const MarkCard = z.strictObject({ building: z.string(), card: z.string() });
export type MarkCard = z.infer<typeof MarkCard>;

/** Marks a card once: the first wins, and the number of the mark is the server's. */
export const markCard = defineCommand({
  type: 'markCard',
  version: 1,
  schema: MarkCard,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.card,
  roles: ['syndic', 'board'],
  reads: ({ body }) => [
    { by: 'id', id: body.card },
    { by: 'subject', type: 'mark', subject: body.card },
  ],
  decide: (command, state, context): Decision => {
    const { building, card } = command.body;
    if (!state.sees(boardScope(building))) return { is: 'undecidable', missing: 'mark' };
    const [before] = state.bySubject<Mark>('mark', card);
    if (before) return { is: 'refused', refusal: { code: 'sync.conflict', params: { by: before.body.by } } };
    if (!state.byId('card', card)) return { is: 'refused', refusal: { code: 'sync.notFound' } };
    const body: Mark = { building, card, number: context.next('marks'), by: context.account };
    const effects: Effect[] = [{ do: 'fact', type: 'mark', id: `${command.id}.mark`, body }];
    return { is: 'applied', effects };
  },
  sample: {
    organisation: sampleId(1),
    id: sampleId(30),
    body: { building: sampleId(10), card: sampleId(20) },
  },
});

export const testCatalogue = catalogueOf([cards, marks, markCard, noteDrafts, refusals]);
