import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { isStructuredCommunication, structuredCommunication } from '../../kernel/structured-communication.ts';
import { communicationOf, communicationsOf } from './communication.ts';
import { paymentSettings } from './payment-settings.definition.ts';
import { paymentSettingsOf } from './payment-settings.ts';

test('[CAL-9] a communication is made of the id alone, and holds its check', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 3 }), (id, salt) => {
      expect(isStructuredCommunication(communicationOf(id, salt))).toBe(true);
      expect(communicationOf(id, salt)).toBe(communicationOf(id, salt));
    }),
  );
  expect(communicationOf(sampleId(40))).not.toBe(communicationOf(sampleId(40), 1));
});

test('[CAL-9] the digits of an owner stay as they are in every version: owners have standing orders', () => {
  expect(communicationOf(sampleId(40))).toBe('012064251930');
  expect(communicationOf(sampleId(40), 1)).toBe('780876186461');
});

// Ten sets of digits only, so that ids meet all the time.
const crowded = (id: string, salt: number) =>
  structuredCommunication(String((Number.parseInt(id.slice(-2), 16) + salt) % 40).padStart(10, '0'));

test('[CAL-9] none is given twice in a building, and who comes later changes nobody’s', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(ids, (all) => {
      const given = communicationsOf(all, [], crowded);
      expect(new Set(given.values()).size).toBe(all.length);
      const sorted = all.toSorted();
      const earlier = communicationsOf(sorted.slice(0, -1), [], crowded);
      for (const [id, communication] of earlier) expect(given.get(id)).toBe(communication);
    }),
  );
});

test('[CAL-9] what was given before is not given again', () => {
  const first = communicationOf(sampleId(40));
  expect(communicationsOf([sampleId(40)], [first]).get(sampleId(40))).toBe(communicationOf(sampleId(40), 1));
});

test('[CAL-10] without settings: one communication per owner, thirty days, costs first', () => {
  expect(paymentSettingsOf(undefined)).toEqual({
    communication: 'perOwner',
    imputation: ['fee', 'interest'],
    daysToPay: 30,
  });
  const { body } = paymentSettings.sample;
  expect(paymentSettingsOf({ ...body, communication: 'perCall' }).communication).toBe('perCall');
});
