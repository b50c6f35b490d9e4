import * as z from 'zod/mini';
import { Sha256, sha256Hex } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { yearOf } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Placed, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { BankStatement, Finding } from '../file/bank-statement.ts';
import { readBankStatement } from '../file/read-bank-file.ts';
import type { ImportedStatement } from './imported-statement.ts';
import { knownLines } from './known-lines.ts';
import { ledgerAccountOf } from './ledger-account-of.ts';
import { storeStatement } from './store-statement.ts';

/** The text of one statement; longer ones do not fit in one message to the server. */
export const longestSource = 700_000;
const mostLines = 5_000;

/** One statement as the bank wrote it, cut out of its file. */
export const ImportStatement = z.strictObject({
  building: Id,
  format: z.enum(['coda', 'camt']),
  source: z.string().check(z.maxLength(longestSource, { error: 'bank.statementTooLarge' })),
  fileName: plainText(255),
  fileHash: Sha256,
});
export type ImportStatement = z.infer<typeof ImportStatement>;

type Stored = ImportedStatement & { readonly id: Id };

/**
 * [STM-1] Reads the statement again with the code that showed it, and keeps it once. [STM-4] Lines that another
 * statement told are kept, and matched there.
 */
export function decideImport(command: Placed<ImportStatement>, state: State, context: Context): Decision {
  const { id, body } = command;
  const { building } = body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'bankStatement' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const read = readBankStatement(body.source);
  if (!read.ok) return { is: 'refused', refusal: read.refusal };
  const statement = read.value;
  const others = state
    .byBuilding<ImportedStatement>('bankStatement', building)
    .map((document): Stored => ({ ...document.body, id: document.id }))
    .filter(({ iban }) => iban === statement.iban);
  const place = placeOf(statement, body.source, association, others);
  if (!place.ok) return { is: 'refused', refusal: place.refusal };
  const known = knownLines(statement.format, statement.movements, others);
  const isNothingNew = known.length > 0 && known.every((one) => one !== null);
  if (isNothingNew) return { is: 'refused', refusal: alreadyImported(statement) };
  const fact: ImportedStatement = {
    building,
    ...place.value,
    ...storeStatement(statement, body.source, known),
    fileName: body.fileName,
    fileHash: body.fileHash,
    by: context.account,
    byName: context.accountName,
    at: context.now,
  };
  return {
    is: 'applied',
    effects: [{ do: 'fact', type: 'bankStatement', id: `${id}.bankStatement`, body: fact }],
  };
}

/**
 * Where a statement belongs, or why it is not taken: the screen asks before it sends.
 *
 * [STM-2] Only accounts of the association, in euro. [STM-3] A statement is imported once: by account, year, number and
 * text. One that is cut off or spoilt is not imported: what it lost could not be told from what never was.
 */
export function placeOf(
  statement: BankStatement,
  source: string,
  association: Pick<Building, 'bankAccounts' | 'accountRoles'>,
  others: readonly Pick<ImportedStatement, 'iban' | 'year' | 'sequence' | 'sourceHash'>[],
): Result<{ iban: string; account: string }, Refusal> {
  const { iban, currency } = statement;
  if (currency !== 'EUR') return refuse({ code: 'bank.foreignCurrency', params: { currency } });
  const account = iban === null ? null : ledgerAccountOf(association, iban);
  if (iban === null || account === null) {
    return refuse({ code: 'bank.otherAccount', params: { account: statement.account } });
  }
  const damaged = damageOf(statement);
  if (damaged) return refuse(damaged);
  const lines = statement.movements.reduce((count, { details }) => count + 1 + details.length, 0);
  if (lines > mostLines) return refuse({ code: 'bank.tooManyLines', params: { most: mostLines } });
  const sourceHash = sha256Hex(source);
  const isThere = others.some(
    (one) =>
      one.iban === iban &&
      (one.sourceHash === sourceHash ||
        (one.sequence !== '' &&
          one.sequence === statement.sequence &&
          one.year === yearOf(statement.closedOn) &&
          statement.movements.length === 0)),
  );
  return isThere ? refuse(alreadyImported(statement)) : accept({ iban, account });
}

/** What was cut off or spoilt on its way: a balance that merely does not tie out is told, and taken. */
function damageOf({ findings, sequence }: BankStatement): Refusal | null {
  const found = (code: Finding['code']) => findings.find((finding) => finding.code === code);
  if (found('bankFile.truncated')) return { code: 'bank.truncated', params: { sequence } };
  const bad = found('bankFile.badLine');
  if (!bad || !found('bankFile.balanceDiffers')) return null;
  return { code: 'bank.damaged', params: { sequence, line: bad.line ?? 0 } };
}

function alreadyImported({ sequence, closedOn }: BankStatement): Refusal {
  return { code: 'bank.alreadyImported', params: { sequence, year: yearOf(closedOn) } };
}
