import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decideImport, ImportStatement } from './import-statement.ts';
import { sampleSource } from './sample-source.ts';

export const importStatement = defineCommand<'importStatement', ImportStatement>({
  type: 'importStatement',
  version: 1,
  schema: ImportStatement,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.building,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => [
    { by: 'id', id: body.building },
    { by: 'building', type: 'bankStatement', building: body.building },
  ],
  decide: decideImport,
  sample: {
    organisation: sampleId(1),
    id: sampleId(401),
    body: {
      building: sampleId(10),
      format: 'coda',
      source: sampleSource,
      fileName: '2026-11-20.cod',
      fileHash: 'ab'.repeat(32),
    },
  },
});
