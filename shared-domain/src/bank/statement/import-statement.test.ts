import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { BankStatement } from '../file/bank-statement.ts';
import { movementOf, statementOf as statementTold } from '../testing/statement-of.ts';
import { bankStatements } from './bank-statement.definition.ts';
import { importStatement } from './import-statement.definition.ts';
import { placeOf } from './import-statement.ts';
import { ImportedStatement, type StatementLine } from './imported-statement.ts';
import { knownLines } from './known-lines.ts';
import { ledgerAccountOf } from './ledger-account-of.ts';
import { sampleSource } from './sample-source.ts';
import { storeStatement } from './store-statement.ts';

const building = buildings.sample;
const bankAccounts = [
  { iban: 'BE71096123456769', purpose: 'savings' as const },
  { iban: 'BE68539007547034', purpose: 'current' as const },
];
const association = documentOf(buildings, { body: { ...building.body, bankAccounts } });
const { sample } = importStatement;

function decide(source: string, known = [association]): Decision {
  const command = { ...sample, body: { ...sample.body, source } };
  return importStatement.decide(command, knowing(known), contextOf());
}

const codeOf = (decision: Decision) => (decision.is === 'refused' ? decision.refusal.code : decision.is);

function statementOf(decision: Decision) {
  const [effect] = decision.is === 'applied' ? decision.effects : [];
  if (effect?.do !== 'fact') throw new Error(codeOf(decision));
  return { id: effect.id, body: ImportedStatement.parse(effect.body) };
}

const imported = (source = sampleSource) => documentOf(bankStatements, statementOf(decide(source)));
/** The same statement with other digits at those columns of a line. */
function changed(line: number, at: number, text: string): string {
  const lines = sampleSource.split('\n');
  const old = lines[line] ?? '';
  lines[line] = old.slice(0, at - 1) + text + old.slice(at - 1 + text.length);
  return lines.join('\n');
}

test('[STM-1] a statement is kept as the bank told it', () => {
  const { body, id } = statementOf(decide(sampleSource));
  expect(id).toBe(`${sample.id}.bankStatement`);
  expect(body).toMatchObject({
    iban: 'BE68539007547034',
    account: '551',
    sequence: '231',
    year: 2026,
    oldBalance: 100_000,
    newBalance: 125_000,
    findings: [],
    lines: [
      {
        amount: 25_000,
        bookedOn: '2026-11-19',
        counterparty: { name: 'SOPHIE LAMBERT', iban: 'BE71096123456769' },
        communication: { structured: '090933755493', valid: true },
        knownIn: null,
      },
    ],
  });
});

test('[STM-2] only accounts of the association, in euro, each on its account of the books', () => {
  expect(
    codeOf(decide(sampleSource, [documentOf(buildings, { body: { ...building.body, bankAccounts: [] } })])),
  ).toBe('bank.otherAccount');
  expect(codeOf(decide(changed(1, 40, 'USD')))).toBe('bank.foreignCurrency');
  const several = [...bankAccounts, { iban: 'BE62510007547061', purpose: 'current' as const }];
  const accountOf = (iban: string) => ledgerAccountOf({ bankAccounts: several, accountRoles: {} }, iban);
  expect(several.map(({ iban }) => accountOf(iban))).toEqual(['550', '551', '5511']);
  expect(accountOf('BE00')).toBeNull();
});

test('[STM-3] a statement is imported once, whatever file it comes in', () => {
  const again = decide(sampleSource, [association, imported()]);
  expect(again).toEqual({
    is: 'refused',
    refusal: { code: 'bank.alreadyImported', params: { sequence: '231', year: 2026 } },
  });
  expect(codeOf(decide(changed(0, 17, 'D'), [association, imported()]))).toBe('bank.alreadyImported');
  const empty = sampleSource
    .split('\n')
    .filter((line) => /^[01]/.test(line))
    .join('\n');
  const known = [association, documentOf(bankStatements, statementOf(decide(empty)))];
  expect(codeOf(decide(empty.replace('TILLEULS', 'TILLEUL '), known))).toBe('bank.alreadyImported');
});

test('[STM-3] what is cut off, no bank file, or too long is refused whole', () => {
  const lines = sampleSource.split('\n');
  expect(codeOf(decide(lines.slice(0, 4).join('\n')))).toBe('bank.truncated');
  expect(codeOf(decide(changed(2, 32, 'x')))).toBe('bank.damaged');
  expect(codeOf(decide(changed(5, 50, '7')))).toBe('applied');
  expect(codeOf(decide('Hello'))).toBe('bankFile.notABankFile');
  const long = importStatement.schema.safeParse({ ...sample.body, source: 'x'.repeat(700_001) });
  expect(long.error?.issues[0]?.message).toBe('bank.statementTooLarge');
});

test('[STM-4] lines another statement told are kept, named, and matched there', () => {
  const other = imported();
  const lines = sampleSource.split('\n');
  const second = (lines[2] ?? '').replace('2100010000REF000000001', '2100020000REF000000002');
  const overlapping = [...lines.slice(0, 5), second, ...lines.slice(5)].join('\n').replaceAll('231', '232');
  const { body } = statementOf(decide(overlapping, [association, other]));
  expect(body.lines.map(({ knownIn }: StatementLine) => knownIn)).toEqual([other.id, null]);
});

test('[STM-1] texts of a bank are kept plain, and a device that sees too little waits', () => {
  const { body } = statementOf(decide(changed(4, 48, 'SO\u202ePHIE')));
  expect(body.lines[0]?.counterparty.name).not.toContain('\u202e');
  const blind = knowing([association], buildingStaffScope(building.id));
  expect(importStatement.decide(sample, blind, contextOf()).is).toBe('undecidable');
  expect(importStatement.decide(sample, knowing([]), contextOf())).toEqual({
    is: 'undecidable',
    missing: 'building',
  });
  expect(sample.body.building).toBe(sampleId(10));
});

test('[STM-4] the same movement in CODA and in CAMT is one; two that both tell twice are two', () => {
  const { lines } = statementOf(decide(sampleSource)).body;
  const [first] = lines;
  if (!first) throw new Error('the sample has a movement');
  const other = { ...bankStatements.sample.body, id: sampleId(7), lines: [first, { ...first, index: 2 }] };
  const again = { ...first, code: 'PMNT-RCDT-ESCT', bankReference: 'X' };
  expect(knownLines('camt', [again, again, again], [other])).toEqual([sampleId(7), sampleId(7), null]);
  expect(knownLines('coda', [again], [other])).toEqual([null]);
  const worded = { ...first, communication: { ...first.communication, structured: null, text: 'Loyer mai' } };
  const told = { ...other, lines: [worded, { ...worded, index: 2, knownIn: sampleId(8) }] };
  expect(knownLines('camt', [worded, worded], [told])).toEqual([sampleId(7), null]);
});

test('[STM-1] what a globalised movement is made of is kept, and nothing longer than is kept', () => {
  const movements = [
    movementOf({
      amount: 300,
      bookedOn: '2026-11-19',
      from: 'X'.repeat(200),
      mandate: 'M'.repeat(50),
      details: [
        movementOf({ amount: 100, bookedOn: '2026-11-19' }),
        movementOf({ amount: 200, bookedOn: '2026-11-19' }, 2),
      ],
    }),
  ];
  const findings = [
    { code: 'bankFile.totalsDiffer' as const, line: 9, params: { debit: 1, digits: 'y'.repeat(300) } },
  ];
  const read = {
    ...statementTold({ account: 'BE68539007547034', closedOn: '2026-11-19', sequence: '240', movements }),
    findings,
  };
  const { by: _, ...rest } = bankStatements.sample.body;
  const kept = ImportedStatement.parse({ ...rest, by: sampleId(1), ...storeStatement(read, 'source', []) });
  expect(kept.lines[0]).toMatchObject({
    mandate: 'M'.repeat(40),
    details: [{ amount: 100 }, { amount: 200 }],
  });
  expect(kept.lines[0]?.counterparty.name).toHaveLength(140);
  expect(kept.findings[0]?.params).toEqual({ debit: 1, digits: 'y'.repeat(200) });
});

test('[STM-3] more movements than a message holds, an account without IBAN, the same text for another association', () => {
  const statement = statementTold({ account: 'BE68539007547034', closedOn: '2026-11-19', sequence: '240' });
  const many = Array.from({ length: 5_001 }, (_, at) =>
    movementOf({ amount: 1, bookedOn: '2026-11-19' }, at + 1),
  );
  const place = (read: BankStatement, others: Parameters<typeof placeOf>[3] = []) => {
    const placed = placeOf(read, 'source', { bankAccounts, accountRoles: {} }, others);
    return placed.ok ? placed.value.account : placed.refusal.code;
  };
  expect(place({ ...statement, movements: many })).toBe('bank.tooManyLines');
  expect(place({ ...statement, iban: null, account: '4711' })).toBe('bank.otherAccount');
  const known = { iban: 'BE68539007547034', year: 2026, sequence: '240', sourceHash: 'x' };
  expect(place(statement, [known])).toBe('bank.alreadyImported');
  expect(place(statement, [{ ...known, year: 2025 }])).toBe('551');
  expect(place(statement, [{ ...known, iban: 'BE71096123456769' }])).toBe('551');
  const bad = { code: 'bankFile.badLine' as const, line: null };
  const spoilt = [bad, { code: 'bankFile.balanceDiffers' as const, line: 8 }];
  expect(place({ ...statement, findings: [bad] })).toBe('551');
  expect(place({ ...statement, findings: spoilt })).toBe('bank.damaged');
});
