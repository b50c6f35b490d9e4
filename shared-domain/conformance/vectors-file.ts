import { readFileSync } from 'node:fs';

export type Vector = {
  readonly id: string;
  readonly domain: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
};

/** Reads a file of vectors, or says in one line why it cannot be used. */
export function readVectors(path: string): readonly Vector[] {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const vectors: unknown = Array.isArray(file) ? file : isObject(file) ? file.vectors : undefined;
  if (!Array.isArray(vectors) || vectors.length === 0) throw new Error('holds no vectors');
  return vectors.map(readVector);
}

function readVector(value: unknown, place: number): Vector {
  if (!isObject(value)) throw new Error(`vector ${place + 1} is no object`);
  const { id, domain, input, expected } = value;
  const name = typeof id === 'string' ? id : `vector ${place + 1}`;
  if (typeof domain !== 'string') throw new Error(`${name} has no domain`);
  if (!isObject(input) || !isObject(expected)) throw new Error(`${name} has no input or nothing expected`);
  return { id: name, domain, input, expected };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
