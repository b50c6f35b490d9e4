import { sampleId } from 'shared-domain/kernel';
import { type OwnerStatement, ownerStatements } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import type { Profile, Shown } from '../../data/index.ts';
import type { Format } from '../../i18n/index.ts';
import { explainedLines } from './explained.ts';
import { openOf } from './open-of.ts';
import { ownStatements, statementBefore } from './own-statements.ts';

const { organisation, id, body } = ownerStatements.sample;
const memberships = [
  { organisation, grants: [{ role: 'owner', building: body.building, owner: body.ownerId }] },
] as unknown as Profile['memberships'];

function shown(
  number: number,
  changes: Partial<OwnerStatement> = {},
  state: 'onDevice' | 'recorded' = 'recorded',
) {
  const name = `${sampleId(number)}.statement-${body.ownerId}`;
  const statement = { ...body, ...changes };
  const sort = statement.period.until;
  return {
    key: name,
    id: name,
    organisation,
    building: body.building,
    sort,
    state,
    body: statement,
  } as Shown<'ownerStatement'>;
}

const standings = (statements: readonly Shown<'ownerStatement'>[]) =>
  ownStatements(statements, { memberships }, null).map(({ standing }) => standing);

test('until the server sealed it a statement is provisional, and asks nothing', () => {
  const [own] = ownStatements([shown(700, {}, 'onDevice')], { memberships }, null);
  expect(own?.standing).toBe('provisional');
  expect(own && openOf(own, { open: 500 } as never)).toBe(0);
});

test('a statement whose place another took is replaced; one the server has not seen replaces nothing', () => {
  const corrects = { statementId: shown(700).id, settlementId: body.settlementId, balance: 5_934 };
  const later = { corrects, publishedAt: '2026-08-01T00:00:00.000Z' };
  expect(standings([shown(700), shown(701, later)])).toEqual(['final', 'replaced']);
  expect(standings([shown(700), shown(701, later, 'onDevice')])).toEqual(['provisional', 'final']);
});

test('nobody else’s statement is shown, nor one of another building', () => {
  expect(standings([shown(700, { ownerId: sampleId(41) })])).toEqual([]);
  expect(ownStatements([shown(700)], { memberships }, sampleId(11))).toEqual([]);
});

test('a statement is held against the last final one that ended before it', () => {
  const quarter = (from: string, until: string) => ({ period: { from, until } });
  const first = shown(600, quarter('2025-10-01', '2025-12-31'));
  const second = shown(601, quarter('2026-01-01', '2026-03-31'));
  const foretold = shown(602, quarter('2026-01-01', '2026-03-31'), 'onDevice');
  const before = (...statements: Shown<'ownerStatement'>[]) =>
    statementBefore(ownStatements(statements, { memberships }, null), shown(700))?.id ?? null;
  expect(before(first, second, foretold, shown(700))).toBe(second.id);
  expect(before(first, foretold, shown(700))).toBe(first.id);
  expect(before(shown(700))).toBeNull();
  expect(before({ ...second, building: sampleId(11) }, shown(700))).toBeNull();
});

test('what is open follows the account', () => {
  const own = { standing: 'final' } as const;
  expect([openOf(own, { open: 500 } as never), openOf(own, undefined)]).toEqual([500, 0]);
});

test('a line leads to its invoices: those of one’s own charges open', () => {
  const format = {
    language: 'fr',
    money: (cents: number) => `${cents}`,
    day: (day: string) => day,
  } as Format;
  const words = {
    t: (text: string) => text,
    format,
    chargeOf: (invoice: string) => (invoice === 'i' ? 'c' : undefined),
  };
  const expense = { group: 0, on: '2026-05-02', label: 'Lift', amount: 60_000, invoiceId: 'i' };
  const [line] = explainedLines(
    body,
    [expense, { ...expense, amount: 40_000, invoiceId: null }],
    words as never,
  );
  expect(line).toMatchObject({
    cents: 18_434,
    vouchers: [{ to: '/charges/c', cents: 60_000 }, { cents: 40_000 }],
  });
  expect(line).not.toHaveProperty('note');
  expect(line?.steps.map(({ value }) => value)).toContain('275/1\u202f000 × 61/91');
  const [partial] = explainedLines(body, [expense], words as never);
  expect(partial?.note).toBe('statements.vouchersMissing');
  expect(id).toContain('.statement-');
});
