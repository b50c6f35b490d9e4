import file from '../../../test-data/vectors.json' with { type: 'json' };

type Vector = { readonly id: string; readonly input: never; readonly expected: never };

/** The answers computed from the rules for one subject, each with its source in the file. */
export function vectorsOf<Input, Expected>(
  domain: string,
): { id: string; input: Input; expected: Expected }[] {
  const found = (file.vectors as unknown as (Vector & { domain: string })[]).filter(
    (vector) => vector.domain === domain,
  );
  if (found.length === 0) throw new Error(`No vectors of ${domain}`);
  return found;
}

/** `1234.56` of the file in cents. */
export function cents(text: string): number {
  return Math.round(Number(text) * 100);
}
