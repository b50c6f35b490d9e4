import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { statementOf, writeCoda } from '../src/bank/testing/index.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const room = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const share = { id: 'prorata-1', domain: 'prorata', expected: { share: '184.34' } };
const input = { amount: '1000.00', shares: 275, total_shares: 1000, days: 61, period_days: 91 };

function run(...files: string[]) {
  const script = join(import.meta.dirname, 'run.ts');
  const done = spawnSync(process.execPath, [script, ...files], { cwd: folder, encoding: 'utf8', env: {} });
  return { status: done.status, lines: done.stdout.trimEnd().split('\n') };
}

function write(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

test('every answer that others computed is ours', () => {
  const { status, lines } = run(join(room, 'test-data/vectors.json'));
  expect(lines).toEqual([expect.stringMatching(/^\d+ passed, 0 failed$/)]);
  expect(status).toBe(0);
});

test('a bank’s file beside the vectors is read', () => {
  const movements = [
    { amount: 25_000, bookedOn: '2026-03-02', digits: '202600012320' },
    { amount: -12_100, bookedOn: '2026-03-02', text: 'Facture 2026-118' },
  ];
  const head = { account: 'BE68539007547034', closedOn: '2026-03-02', sequence: '042', oldBalance: 100_000 };
  write('day.cod', writeCoda([statementOf(head, movements)]));
  const expected = {
    account: 'BE68539007547034',
    old_balance: '1000.00',
    new_balance: '1129.000',
    movements_detail0000: 2,
    sum_detail0000: '129.00',
    trailer_debit: '121.00',
    trailer_credit: '250.00',
    balance_ok: true,
    first: { amount: '250.00', code: '00150000', value_date_ddmmyy: '020326', structured: '202600012320' },
  };
  const vector = { id: 'coda-1', domain: 'coda', input: { file: 'day.cod' }, expected };
  const wrong = {
    ...vector,
    id: 'coda-2',
    expected: { ...expected, first: { ...expected.first, structured: null } },
  };
  const { status, lines } = run(write('coda.json', { vectors: [vector, wrong] }));
  expect(lines[0]).toMatch(/^coda-2: expected first .* got first /);
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
  expect(status).toBe(1);
});

test('a wrong expectation fails, and says what was expected and what came', () => {
  const right = { ...share, input };
  const wrong = { ...right, id: 'prorata-2', expected: { share: '184.35' } };
  const { status, lines } = run(write('wrong.json', { vectors: [right, wrong] }));
  expect(lines).toEqual(['prorata-2: expected share "184.35" got share "184.34"', '1 passed, 1 failed']);
  expect(status).toBe(1);
});

test('a field the product does not answer fails', () => {
  const file = write('field.json', {
    vectors: [{ ...share, input, expected: { share: '184.34', interest: '0' } }],
  });
  expect(run(file)).toEqual({
    status: 1,
    lines: ['prorata-1: expected interest "0" got interest nothing', '0 passed, 1 failed'],
  });
});

test('an unknown domain fails', () => {
  const file = write('domain.json', { vectors: [{ ...share, input, domain: 'astrology' }] });
  expect(run(file)).toEqual({
    status: 1,
    lines: ['prorata-1: expected a known domain got "astrology"', '0 passed, 1 failed'],
  });
});

test.each([
  ['absent.json', null],
  ['torn.json', '{"vectors": ['],
  ['empty.json', { vectors: [] }],
  ['shapeless.json', { vectors: [{ id: 'x' }] }],
])('%s fails', (name, content) => {
  if (content !== null) write(name, content);
  const { status, lines } = run(name);
  expect(lines[0]).toContain(`${name}: `);
  expect(lines.at(-1)).toBe('0 passed, 1 failed');
  expect(status).toBe(1);
});

test('no file at all fails', () => {
  expect(run().status).toBe(1);
});

test('an input that cannot be read fails its vector alone, several files make one sum', () => {
  const broken = { ...share, id: 'broken', input: { ...input, amount: 'mille' } };
  const first = write('first.json', { vectors: [broken] });
  const second = write('second.json', { vectors: [{ ...share, input }] });
  const { status, lines } = run(first, second);
  expect(lines).toEqual([
    'broken: expected {"share":"184.34"} got an error: mille is no amount',
    '1 passed, 1 failed',
  ]);
  expect(status).toBe(1);
});
