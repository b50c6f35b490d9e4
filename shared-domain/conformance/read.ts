import type { Cents } from 'shared-domain/kernel';
import type { Input } from './adapter.ts';

/** A field that must be there. */
export function field(input: Input, name: string): unknown {
  const value = input[name];
  if (value === undefined || value === null) throw new Error(`the input has no ${name}`);
  return value;
}

export function text(input: Input, name: string): string {
  return String(field(input, name));
}

export function textOr(input: Input, name: string, fallback: string): string {
  return input[name] === undefined || input[name] === null ? fallback : text(input, name);
}

export function whole(input: Input, name: string): number {
  return wholeNumber(field(input, name));
}

export function wholeOr(input: Input, name: string, fallback: number): number {
  return input[name] === undefined || input[name] === null ? fallback : whole(input, name);
}

export function wholeNumber(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`${String(value)} is no whole number`);
  return number;
}

/** `1234.56` in cents, half a cent away from zero, without floating point on the way. */
export function cents(value: unknown): Cents {
  const { units, scale } = decimal(value);
  const magnitude = units < 0n ? -units : units;
  const amount = Number((2n * magnitude * 100n + scale) / (2n * scale));
  return units < 0n && amount !== 0 ? -amount : amount;
}

export function centsOf(input: Input, name: string): Cents {
  return cents(field(input, name));
}

/** Weights as whole numbers in the same proportion: `0.5` and `1.25` are 50 and 125. */
export function weights(values: unknown): bigint[] {
  if (!Array.isArray(values)) throw new Error('the input has no weights');
  const read = values.map(decimal);
  const scale = read.reduce((largest, one) => (one.scale > largest ? one.scale : largest), 1n);
  return read.map((one) => one.units * (scale / one.scale));
}

/** `4.5` percent in basis points. */
export function basisPoints(value: unknown): number {
  return cents(value);
}

function decimal(value: unknown): { readonly units: bigint; readonly scale: bigint } {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value).trim());
  if (!found) throw new Error(`${String(value)} is no amount`);
  const decimals = found[3] ?? '';
  const units = BigInt(`${found[2]}${decimals}`);
  return { units: found[1] === '-' ? -units : units, scale: 10n ** BigInt(decimals.length) };
}
