import { describe, expect, test } from 'vitest';
import { codes, read } from './testing/reading.ts';
import { type UblParts, ublCategory, ublLine, ublTax, ublTotals } from './testing/ubl.ts';

describe('sums', () => {
  const wrong = (parts: UblParts) =>
    read(parts).findings.flatMap(({ code, params }) =>
      code === 'eInvoice.sumsDiffer' ? [params?.rule] : [],
    );

  test.each<[string, Record<string, string>]>([
    [
      'BR-CO-10',
      {
        LineExtensionAmount: '100.01',
        TaxExclusiveAmount: '100.01',
        TaxInclusiveAmount: '121.01',
        PayableAmount: '121.01',
      },
    ],
    [
      'BR-CO-11',
      {
        AllowanceTotalAmount: '1.00',
        TaxExclusiveAmount: '99.00',
        TaxInclusiveAmount: '120.00',
        PayableAmount: '120.00',
      },
    ],
    [
      'BR-CO-12',
      {
        ChargeTotalAmount: '1.00',
        TaxExclusiveAmount: '101.00',
        TaxInclusiveAmount: '122.00',
        PayableAmount: '122.00',
      },
    ],
    ['BR-CO-13', { TaxExclusiveAmount: '99.00', TaxInclusiveAmount: '120.00', PayableAmount: '120.00' }],
    ['BR-CO-15', { TaxInclusiveAmount: '121.01', PayableAmount: '121.01' }],
    ['BR-CO-16', { PayableAmount: '120.99' }],
  ])('[UBL-7] %s', (rule, totals) => {
    expect(wrong({ totals })).toEqual([rule]);
  });

  test('[UBL-7] BR-CO-14: the tax of the categories makes the tax', () => {
    expect(wrong({ tax: ublTax('21.00', [['100.00', '20.50', 'S', '21']]) })).toEqual(['BR-CO-14']);
  });

  test('[UBL-7] allowances, charges, what was paid before and the rounding all count', () => {
    const adjustment = (isCharge: boolean, amount: string) =>
      `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Remise</cbc:AllowanceChargeReason><cbc:Amount>${amount}</cbc:Amount>${ublCategory('S', '21')}</cac:AllowanceCharge>`;
    const invoice = read({
      more: adjustment(false, '10.00') + adjustment(true, '5.00'),
      tax: ublTax('19.95', [['95.00', '19.95', 'S', '21']]),
      totals: {
        ...ublTotals,
        AllowanceTotalAmount: '10.00',
        ChargeTotalAmount: '5.00',
        TaxExclusiveAmount: '95.00',
        TaxInclusiveAmount: '114.95',
        PrepaidAmount: '14.97',
        PayableRoundingAmount: '0.02',
        PayableAmount: '100.00',
      },
    });
    expect(invoice.adjustments).toMatchObject([
      { amount: -1_000, reason: 'Remise' },
      { amount: 500, isCharge: true },
    ]);
    expect(invoice.findings).toEqual([
      { code: 'eInvoice.payableDiffers', params: { total: 11_495, payable: 10_000 } },
    ]);
  });

  test('[UBL-7] an invoice that takes another back has every amount the other way round', () => {
    const charge = `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID= "EUR">-25</cbc:Amount>${ublCategory('S', '21.0')}</cac:AllowanceCharge>`;
    const invoice = read({
      more: charge,
      lines: ublLine('A', '-200') + ublLine('B', '100'),
      tax: ublTax('-26.25', [['-125', '-26.25', 'S', '21.0']]),
      totals: {
        LineExtensionAmount: '-100',
        ChargeTotalAmount: '-25',
        TaxExclusiveAmount: '-125',
        TaxInclusiveAmount: '-151.25',
        PayableAmount: '-151.25',
      },
    });
    expect(invoice.adjustments).toMatchObject([{ amount: -2_500, isCharge: true }]);
    expect(invoice.findings).toEqual([]);
  });

  test('[UBL-7] what is missing or unreadable is not compared', () => {
    expect(wrong({ totals: { LineExtensionAmount: 'mille', TaxExclusiveAmount: '' } })).toEqual([]);
    expect(wrong({ lines: ublLine('Entretien', '1e2') })).toEqual([]);
  });

  test('[UBL-8] the tax of a category may differ by less than one unit', () => {
    const taxed = (vat: string) =>
      codes({
        tax: ublTax(vat, [['100.00', vat, 'S', '21']]),
        totals: { TaxInclusiveAmount: '', PayableAmount: '' },
      });
    expect(taxed('21.99')).not.toContain('eInvoice.vatDiffers');
    expect(taxed('22.00')).toContain('eInvoice.vatDiffers');
    expect(taxed('20.00')).toContain('eInvoice.vatDiffers');
  });
});
