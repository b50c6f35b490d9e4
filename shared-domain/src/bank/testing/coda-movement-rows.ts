import type { Movement } from '../file/bank-statement.ts';
import { amount, day, row, sign } from './coda-row.ts';

/** The records 21 to 31 of one movement, and those of its details. */
export function movementRows(movement: Movement, sequence: string): string[] {
  const all = [movement, ...movement.details];
  return all.flatMap((one, at) => rowsOf(one, sequence, String(at).padStart(4, '0'), all.length > 1));
}

/** A movement with what its records are cut from. */
type Parts = {
  readonly movement: Movement;
  readonly head: readonly (readonly [number, number, string])[];
  readonly isGlobal: boolean;
  readonly flag: string;
  readonly text: string;
  readonly hasSecond: boolean;
  readonly hasThird: boolean;
  readonly information: readonly string[];
};

function rowsOf(movement: Movement, sequence: string, detail: string, isGlobal: boolean): string[] {
  const { name, account } = movement.counterparty;
  const { flag, text } = messageOf(movement);
  const hasThird = text.length > 106 || name !== '' || account !== '';
  const hasSecond = hasThird || text.length > 53 || hasOrigin(movement);
  const information = informationRows(movement, sequence, detail);
  const head = [[3, 6, sequence] as const, [7, 10, detail] as const];
  const parts: Parts = { movement, head, isGlobal, flag, text, hasSecond, hasThird, information };
  const more = [...(hasSecond ? [secondRow(parts)] : []), ...(hasThird ? [thirdRow(parts)] : [])];
  return [firstRow(parts), ...more, ...information];
}

function hasOrigin(movement: Movement): boolean {
  const { endToEnd, counterparty, reason } = movement;
  return endToEnd !== '' || counterparty.bic !== null || reason !== null || isPlainReturn(movement);
}

/** Sent back, and neither its code nor the data of a direct debit says so. */
function isPlainReturn({ returned, mandate, code }: Movement): boolean {
  return returned && mandate === null && !/^.(0503|0505|0154)/.test(code);
}

const flagOf = (isSet: boolean) => (isSet ? '1' : '0');

function firstRow({ movement, head, isGlobal, flag, text, hasSecond, information }: Parts): string {
  return row(
    [1, 2, '21'],
    ...head,
    [11, 31, movement.bankReference],
    [32, 32, sign(movement.amount)],
    [33, 47, amount(movement.amount)],
    [48, 53, day(movement.valueOn)],
    [54, 61, movement.code],
    [62, 62, flag],
    [63, 115, text],
    [116, 121, day(movement.bookedOn)],
    [122, 124, '000'],
    [125, 125, flagOf(isGlobal)],
    [126, 126, flagOf(hasSecond)],
    [128, 128, flagOf(information.length > 0)],
  );
}

function secondRow({ movement, head, text, hasThird, information }: Parts): string {
  return row(
    [1, 2, '22'],
    ...head,
    [11, 63, text.slice(53)],
    [64, 98, movement.endToEnd],
    [99, 109, movement.counterparty.bic ?? ''],
    [113, 113, isPlainReturn(movement) ? '2' : ' '],
    [114, 117, movement.reason ?? ''],
    [126, 126, flagOf(hasThird)],
    [128, 128, flagOf(!hasThird && information.length > 0)],
  );
}

function thirdRow({ movement, head, text, information }: Parts): string {
  const { account, name } = movement.counterparty;
  return row(
    [1, 2, '23'],
    ...head,
    [11, 44, account],
    [45, 47, account ? 'EUR' : ''],
    [48, 82, name],
    [83, 125, text.slice(106)],
    [126, 126, '0'],
    [128, 128, flagOf(information.length > 0)],
  );
}

/** The type and data of a communication: 101, 100, 127, or free. */
function messageOf(movement: Movement): { flag: '0' | '1'; text: string } {
  const { communication, mandate, valueOn, bookedOn, returned, reason } = movement;
  if (mandate !== null) {
    const head = `${day(valueOn ?? bookedOn)}11${returned ? '1' : '0'}${''.padEnd(35)}${mandate.padEnd(35)}`;
    return {
      flag: '1',
      text: `127${head}${communication.text.padEnd(62)}${returned ? '2' : ' '}${reason ?? ''}`,
    };
  }
  if (communication.text !== '') return { flag: '0', text: communication.text };
  if (communication.structured !== null) return { flag: '1', text: `101${communication.structured}` };
  return communication.rf === null ? { flag: '0', text: '' } : { flag: '1', text: `100${communication.rf}` };
}

function informationRows(
  { counterparty, information }: Movement,
  sequence: string,
  detail: string,
): string[] {
  const head = (article: string) =>
    [
      [1, 2, article],
      [3, 6, sequence],
      [7, 10, detail],
    ] as const;
  const [street = '', place = ''] = counterparty.address.split(', ');
  const address = counterparty.address
    ? [
        row(...head('31'), [40, 40, '1'], [41, 43, '001'], [44, 113, counterparty.name], [126, 126, '1']),
        row(...head('32'), [11, 45, street], [46, 80, place]),
      ]
    : [];
  const texts = information === '' ? [] : information.split('\n');
  return [...address, ...texts.map((text) => row(...head('31'), [40, 40, '0'], [41, 113, text]))];
}
