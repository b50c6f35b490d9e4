import { sampleId } from '../../kernel/sample-id.ts';
import { createDraft, type Draft, type MergedDraft, mergeDrafts } from '../draft/draft.ts';
import { type NoteDraft, noteDrafts } from './note-draft.ts';

export const [anne, bart, carla] = ['a1', 'b2', 'c3'].map((pair) => pair.repeat(16)) as [
  string,
  string,
  string,
];
export const building = sampleId(10);
export const name = { organisation: sampleId(1), id: sampleId(70) };

export function fresh(actor: string): Draft<NoteDraft> {
  return createDraft(noteDrafts, actor, (draft) => draft.set(['building'], building));
}

export function merged(a: Draft<NoteDraft>, b: Draft<NoteDraft>): MergedDraft<NoteDraft> {
  const result = mergeDrafts(noteDrafts, a.crdt, b.crdt);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
