import { suppliers } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { sampleCase, shown, submissionBody } from '../../data/testing/sample-case.ts';
import { bySeenLately, lastInvoiceOf, lineFor, linesLike, sameLinesAs } from './last-invoice.ts';

const { content } = submissionBody;
const general = { id: content.lines[0]?.keyId ?? '', body: { code: 'A', kind: 'general' } } as const;
const lift = { id: 'k2', body: { code: 'ASC', kind: 'special' } } as const;
const submission = (number: string) =>
  shown('submittedInvoice', number, { ...submissionBody, content: { ...content, number } });

test('the last invoice of a supplier is that of this building before any other', () => {
  const elsewhere = sampleCase({ building: 'b2', submission: submission('elsewhere') });
  const here = sampleCase({ submission: submission('here') });
  const draft = sampleCase({ number: 'nothing submitted yet' });
  expect(lastInvoiceOf([draft, elsewhere, here], 's1', 'b1')?.number).toBe('here');
  expect(lastInvoiceOf([elsewhere], 's1', 'b1')?.number).toBe('elsewhere');
  expect(lastInvoiceOf([here], 's2', 'b1')).toBeNull();
});

test('the next invoice begins with its lines, without their amounts', () => {
  expect(linesLike(content, [lift, general])[0]).toEqual({
    description: content.lines[0]?.description,
    account: '61011',
    keyId: general.id,
    net: null,
    vatRate: 6,
  });
  expect(sameLinesAs(content, [general]).map(({ net }) => net)).toEqual([100_000, 25_000]);
});

test('a key of another building becomes the general one of this', () => {
  const own = { id: 'k9', body: { code: 'A', kind: 'general' } } as const;
  expect(linesLike(content, [lift, own])[0]?.keyId).toBe('k9');
});

test('a supplier without invoices begins with its usual account and key', () => {
  const supplier = { ...suppliers.sample.body, defaultAccount: '61050', defaultKeyCode: 'ASC' };
  expect(lineFor(supplier, [general, lift])).toMatchObject({ account: '61050', keyId: 'k2' });
  expect(lineFor(null, [lift, general]).keyId).toBe(general.id);
});

test('who sent something lately comes first, strangers last by name', () => {
  const named = (id: string, name: string) => ({ id, body: { name } });
  const all = [named('z', 'Zorro'), named('a', 'Anna'), named('s1', 'Lift'), named('s2', 'Roof')];
  const cases = [sampleCase({ supplierId: 's2' }), sampleCase(), sampleCase({ supplierId: 's2' })];
  expect(bySeenLately(all, cases).map(({ id }) => id)).toEqual(['s2', 's1', 'a', 'z']);
});

test('what one owner bore alone is not begun with again, unless there was nothing else', () => {
  const [first, second] = content.lines;
  const privateTo = { ownerId: 'o1', lotId: 'l1' };
  const mixed = { ...content, lines: [{ ...first!, privateTo }, second!] };
  expect(sameLinesAs(mixed, [general]).map(({ net }) => net)).toEqual([25_000]);
  const approved = { ...content, lines: [{ ...first!, isPrivate: true as const }, second!] };
  expect(sameLinesAs(approved, [general]).map(({ net }) => net)).toEqual([25_000]);
  expect(linesLike({ ...content, lines: [{ ...first!, privateTo }] }, [general])).toHaveLength(1);
});
