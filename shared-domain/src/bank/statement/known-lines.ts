import type { Id } from '../../kernel/id.ts';
import type { Movement } from '../file/bank-statement.ts';
import type { ImportedStatement } from './imported-statement.ts';

type Named = ImportedStatement & { readonly id: Id };
type Told = Pick<
  Movement,
  'bookedOn' | 'amount' | 'code' | 'counterparty' | 'communication' | 'bankReference'
>;

/**
 * [STM-4] Which movements another statement of the account told already, and which one. Two equal movements that both
 * statements tell twice are two.
 */
export function knownLines(
  format: ImportedStatement['format'],
  movements: readonly Told[],
  others: readonly Named[],
): (Id | null)[] {
  const counted = others.map((other) => countLines(other, format));
  return movements.map((movement) => {
    for (const { id, counts, nameOf } of counted) {
      const name = nameOf(movement);
      const left = counts.get(name) ?? 0;
      if (left === 0) continue;
      counts.set(name, left - 1);
      return id;
    }
    return null;
  });
}

function countLines({ id, format, lines }: Named, asFormat: ImportedStatement['format']) {
  const nameOf = format === asFormat ? exactName : looseName;
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.knownIn !== null) continue;
    const name = nameOf(line);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { id, counts, nameOf };
}

function exactName(movement: Told): string {
  return JSON.stringify([looseName(movement), movement.code, movement.bankReference]);
}

/** What CODA and CAMT both say, in the same words. */
function looseName({ bookedOn, amount, counterparty, communication }: Told): string {
  const words = communication.structured ?? communication.text.replace(/\W/g, '').toLowerCase().slice(0, 40);
  return JSON.stringify([bookedOn, amount, counterparty.account.replace(/\s/g, ''), words]);
}
