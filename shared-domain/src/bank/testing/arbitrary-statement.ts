import * as fc from 'fast-check';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { structuredCommunication } from '../../kernel/structured-communication.ts';
import type { BankStatement, Movement } from '../file/bank-statement.ts';
import { noCommunication, readFreeCommunication, structuredAs } from '../file/communication.ts';
import { statementOf } from './statement-of.ts';

const ibans = ['BE68539007547034', 'BE71096123456769', 'NL91ABNA0417164300', 'FR1420041010050500013M02606'];
const words = (longest: number) =>
  fc
    .string({ unit: fc.constantFrom(...'abcdeXYZ éèçüß€0123456789.-/ '), maxLength: longest })
    .map((text) => text.trim().replace(/ {2,}/g, ' '));
const filled = (longest: number) => words(longest).filter((text) => text !== '');
const day = fc.integer({ min: 0, max: 3000 }).map((days): LocalDate => addDays('2020-01-01', days));
const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).filter((cents) => cents !== 0);

const communication = fc.oneof(
  fc.constant(noCommunication),
  words(149)
    .map(readFreeCommunication)
    .filter(({ valid, structured }) => valid || structured === null),
  fc.stringMatching(/^\d{10}$/).map((digits) => structuredAs(structuredCommunication(digits))),
  fc.constant({ ...noCommunication, rf: 'RF18539007547034' }),
);

const single: fc.Arbitrary<Movement> = fc.record({
  index: fc.constant(1),
  amount,
  bookedOn: day,
  valueOn: fc.option(day),
  code: fc.constantFrom('00150000', '00101000', '00550000', '04350000', '08037001'),
  counterparty: fc.record({
    name: words(35),
    account: fc.constantFrom('', ...ibans),
    iban: fc.constant(null),
    bic: fc.option(fc.constantFrom('GKCCBEBB', 'KREDBEBBXXX')),
    address: fc.constantFrom('', 'Rue Haute 1, 1000 Bruxelles'),
  }),
  communication,
  information: fc.array(filled(73), { maxLength: 2 }).map((lines) => lines.join('\n')),
  endToEnd: words(35),
  mandate: fc.constant(null),
  returned: fc.constant(false),
  reason: fc.constant(null),
  bankReference: words(21),
  details: fc.constant([]),
});

function settled(movement: Movement, index: number): Movement {
  const { counterparty } = movement;
  return { ...movement, index, counterparty: { ...counterparty, iban: counterparty.account || null } };
}

const collection = fc.array(single, { minLength: 1, maxLength: 3 }).map((parts): Movement => {
  const details = parts.map((part, at) => settled({ ...part, code: '50150000' }, at + 1));
  const total = details.reduce((sum, detail) => sum + detail.amount, 0);
  return { ...settled(parts[0] as Movement, 1), code: '10150000', amount: total, details };
});

const directDebit = fc
  .tuple(single, filled(35), fc.boolean(), words(62))
  .map(([movement, mandate, returned, text]): Movement => {
    const communication = readFreeCommunication(text);
    const code = returned ? '00503127' : '00550127';
    return { ...movement, code, mandate, communication, returned, reason: returned ? 'MS03' : null };
  });

const movement = fc.oneof(
  single,
  collection.filter(({ amount }) => amount !== 0),
  directDebit.filter(({ communication }) => communication.structured === null || communication.valid),
);

/** Statements a bank could write. */
export const anyStatement: fc.Arbitrary<BankStatement> = fc
  .record({
    account: fc.constantFrom(...ibans),
    closedOn: day,
    openedOn: day,
    sequence: fc.integer({ min: 1, max: 366 }).map((number) => String(number).padStart(3, '0')),
    oldBalance: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    holder: words(26),
    duplicate: fc.boolean(),
    movements: fc.array(movement, { minLength: 1, maxLength: 6 }),
  })
  .map(({ movements, ...head }) =>
    statementOf({ ...head, movements: movements.map((one, at) => settled(one, at + 1)) }),
  );
