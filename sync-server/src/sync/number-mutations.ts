import { isId } from 'shared-domain/kernel';

/** The little of a mutation that must be readable for it to be refused by itself. */
export type Numbered = { readonly n: number; readonly id: string; readonly raw: Record<string, unknown> };

/** null: one of them has no number or no id, so none of them can be answered. */
export function numberMutations(mutations: readonly unknown[]): Numbered[] | null {
  const numbered = mutations.map(numberOf);
  return numbered.every((one) => one !== null) ? numbered : null;
}

function numberOf(raw: unknown): Numbered | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { n, id } = raw as Record<string, unknown>;
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 1) return null;
  if (typeof id !== 'string' || id.length !== 36 || !isId(id)) return null;
  return { n, id, raw: raw as Record<string, unknown> };
}

/** The first number that does not follow from the one before it, anywhere in the batch; null: there is none. */
export function firstGap(numbered: readonly Numbered[], lastN: number): number | null {
  let before = Math.min(lastN, (numbered[0]?.n ?? 1) - 1);
  for (const { n } of numbered) {
    if (n !== before + 1) return n;
    before = n;
  }
  return null;
}
