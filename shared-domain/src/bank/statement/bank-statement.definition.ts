import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { ImportedStatement } from './imported-statement.ts';
import { sampleLine } from './sample-line.ts';

export const bankStatements = defineFact<'bankStatement', ImportedStatement>({
  type: 'bankStatement',
  version: 1,
  schema: ImportedStatement,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.closedOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(401)}.bankStatement`,
    body: {
      building: sampleId(10),
      iban: 'BE68539007547034',
      account: '551',
      format: 'coda',
      holder: 'ACP Les Tilleuls',
      sequence: '231',
      year: 2026,
      openedOn: '2026-11-18',
      closedOn: '2026-11-19',
      oldBalance: 100_000,
      newBalance: 125_000,
      lines: [sampleLine],
      findings: [],
      fileName: '2026-11-20.cod',
      fileHash: 'ab'.repeat(32),
      sourceHash: 'cd'.repeat(32),
      by: sampleId(501),
      byName: 'Marc Dubois',
      at: '2026-11-20T09:00:00.000Z',
    },
  },
});
