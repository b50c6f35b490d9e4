/** What a column refuses, under the SQLSTATE that PostgreSQL gives it. */
export function refusedBy(code: keyof typeof reasons): Error {
  return Object.assign(new Error(reasons[code]), { code });
}

const reasons = {
  '22003': 'a number is out of range',
  '22008': 'there is no such day',
  '22021': 'a text holds a NUL',
  '22P02': 'a text is not of its type',
  '23502': 'something that must be there is missing',
  '23503': 'what is named is not there',
  '23505': 'there is one already',
  '23514': 'a check fails',
  '25P02': 'the transaction failed before',
  '42501': 'another organisation is behind a wall',
  '57P01': 'the server was stopped',
} as const;

/** As a column of text keeps it. */
export function textIn(given: string): string {
  if (given.includes('\u0000')) throw refusedBy('22021');
  // Half a pair of surrogates does not survive the way there.
  return /[\ud800-\udfff]/.test(given) ? Buffer.from(given).toString() : given;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function uuidIn(given: string): string {
  if (!uuid.test(given)) throw refusedBy('22P02');
  return given.toLowerCase();
}

export function integerIn(given: number): number {
  if (!Number.isInteger(given)) throw refusedBy('22P02');
  if (Math.abs(given) > 2 ** 31 - 1) throw refusedBy('22003');
  return given;
}

export function bigintIn(given: number): number {
  if (!Number.isInteger(given)) throw refusedBy('22P02');
  if (Math.abs(given) >= 2 ** 63) throw refusedBy('22003');
  return given;
}

export function dayIn(given: string): string {
  const day = new Date(`${given}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given) throw refusedBy('22008');
  return given;
}

export function check(holds: boolean): void {
  if (!holds) throw refusedBy('23514');
}
