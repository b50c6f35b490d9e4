import { useCallback, useState } from 'react';
import { readBankFile, sliceBankFile } from 'shared-domain/bank';
import { cleanText, type Refusal, sha256Hex } from 'shared-domain/kernel';
import { type Actions, useActions, useDocuments } from '../../data/index.ts';
import type { Imported, ImportReport } from './import-report.ts';
import { type Placed, placeStatements } from './place-statements.ts';

export type Importing = {
  readonly reports: readonly ImportReport[];
  readonly isBusy: boolean;
  readonly importFiles: (files: readonly File[]) => Promise<void>;
};

/** Files of the bank: read here, one command for each statement, in the order of the file. */
export function useImport(): Importing {
  const actions = useActions();
  const buildings = useDocuments('building');
  const [reports, setReports] = useState<readonly ImportReport[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const importFiles = useCallback(
    async (files: readonly File[]) => {
      if (!buildings) return;
      setIsBusy(true);
      const done: ImportReport[] = [];
      try {
        for (const file of files) {
          const bytes = new Uint8Array(await file.arrayBuffer());
          done.push(await importFile(file.name, bytes, { actions, buildings }));
          setReports([...done]);
        }
      } finally {
        setIsBusy(false);
      }
    },
    [actions, buildings],
  );
  return { reports, isBusy, importFiles };
}

type Into = {
  readonly actions: Actions;
  readonly buildings: Parameters<typeof placeStatements>[1];
};

async function importFile(name: string, bytes: Uint8Array, into: Into): Promise<ImportReport> {
  const fileName = cleanText(name).slice(0, 255);
  const sliced = sliceBankFile(bytes);
  if (!sliced.ok) return { fileName, refusal: sliced.refusal, statements: [], findings: [] };
  const read = readBankFile(bytes);
  const fileHash = sha256Hex(bytes);
  const statements: Imported[] = [];
  for (const placed of placeStatements(sliced.value, into.buildings)) {
    const refusal = await importOne(placed, { fileName, fileHash }, into.actions);
    statements.push({ ...placed, refusal });
  }
  return { fileName, refusal: null, statements, findings: read.ok ? read.value.findings : [] };
}

async function importOne(
  { slice, building }: Placed,
  file: { readonly fileName: string; readonly fileHash: string },
  actions: Actions,
): Promise<Refusal | null> {
  const { account, format } = slice.statement;
  if (!building) return { code: 'bank.otherAccount', params: { account } };
  const run = await actions.runCommand('importStatement', building.organisation, {
    building: building.id,
    format,
    source: slice.source,
    ...file,
  });
  return run.ok ? null : run.refusal;
}
