import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import type { ImportedStatement } from '../statement/imported-statement.ts';
import type { BankMatch } from './bank-match.definition.ts';
import type { BankMatchUndone } from './bank-match-undone.definition.ts';
import { lineStates } from './line-states.ts';
import { reconciliation } from './reconciliation.ts';
import { bankWorld, match, written } from './testing/bank-world.ts';
import { entriesIn, paid, undo } from './testing/matching.ts';

function reconcile(documents: readonly SyncedDocument[]) {
  const named = <Body>(type: string) =>
    documents.filter((one) => one.type === type).map(({ id, body }) => ({ ...(body as Body), id }));
  const statements = named<ImportedStatement>('bankStatement');
  const matches = named<BankMatch>('bankMatch');
  const undone = named<BankMatchUndone>('bankMatchUndone');
  return {
    states: lineStates(statements, matches, undone),
    accounts: reconciliation(statements, matches, undone, entriesIn(documents)),
  };
}

test('[MAT-11] everything matched, bank and books say the same; before, the open movements are the difference', () => {
  // Its first balance of 1 000,00 was never taken over into these books.
  const world = bankWorld({}, { amount: 0 }, { knownIn: sampleId(1) });
  expect(reconcile(world).accounts).toMatchObject([
    {
      statementBalance: 125_000,
      ledgerBalance: 0,
      openAmount: 25_000,
      openCount: 1,
      lineCount: 1,
      difference: 100_000,
    },
  ]);
  const matched = [...world, ...written(match(world, [paid(25_000)]))];
  expect(reconcile(matched).accounts).toMatchObject([
    { ledgerBalance: 25_000, openAmount: 0, openCount: 0, difference: 100_000 },
  ]);
  expect(reconcile(matched).states).toMatchObject([{ match: { reason: null } }]);
  const undone = [...matched, ...written(undo(matched))];
  expect(reconcile(undone).accounts).toMatchObject([{ ledgerBalance: 0, openAmount: 25_000 }]);
  expect(reconcile([]).accounts).toEqual([]);
});

test('[MAT-11] without a balance from the bank there is nothing to hold the books against, nor by later entries', () => {
  const world = bankWorld({});
  const statement = world.find(({ type }) => type === 'bankStatement');
  if (!statement) throw new Error('the world has a statement');
  const silent = { ...statement, body: { ...statement.body, newBalance: null } };
  const later = written(match(world, [paid(25_000)], { on: '2026-12-01' }));
  const { accounts } = reconcile([...world.filter((one) => one !== statement), silent, ...later]);
  expect(accounts).toMatchObject([{ statementBalance: null, ledgerBalance: 0, difference: null }]);
});

test('[MAT-11] each account is held against the books by its own statements, of which the last counts', () => {
  const [statement] = bankWorld({}).filter(({ type }) => type === 'bankStatement') as [SyncedDocument];
  const later = {
    ...statement,
    id: 'later',
    body: { ...statement.body, sequence: '232', closedOn: '2026-12-31', newBalance: 1, lines: [] },
  };
  const savings = {
    ...statement,
    id: 'savings',
    body: { ...statement.body, iban: 'BE00', account: '550', newBalance: 7, lines: [] },
  };
  expect(reconcile([later, statement, savings]).accounts).toMatchObject([
    { iban: 'BE00', account: '550', statementBalance: 7, openAmount: 0, lineCount: 0, gaps: [] },
    { account: '551', on: '2026-12-31', statementBalance: 1, openAmount: 25_000, lineCount: 1 },
  ]);
});
