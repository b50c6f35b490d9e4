import { sampleId } from '../../kernel/sample-id.ts';
import { catalogue } from '../../sync/catalogue.ts';
import type { Definition } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { placeCommand, placeDocument } from '../../sync/place.ts';

export const building = sampleId(10);
export const at = '2026-11-20T10:00:00.000Z';

/** The sample of a type as a server holds it. */
export function sampleOf(type: string, body?: object): SyncedDocument {
  const definition = catalogue.get(type) as Definition;
  const sample = { ...definition.sample, ...(body ? { body: { ...definition.sample.body, ...body } } : {}) };
  const place =
    definition.discipline === 'commands'
      ? placeCommand(definition, sample, { account: sampleId(2), at })
      : placeDocument(definition, sample);
  const { organisation, id, body: said } = sample;
  const { version } = definition;
  return { organisation, id, type, ...place, rev: sampleId(99), version, deleted: false, body: said };
}
