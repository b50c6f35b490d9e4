import { commonDenominator } from '../../kernel/fraction.ts';
import type { Id } from '../../kernel/id.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import type { Anomaly } from './anomaly.ts';
import type { BasisSpec } from './basis-spec.ts';
import { daysOf, type Period } from './period.ts';
import type { Identified } from './settlement-input.ts';
import { type Weights, weightsOf } from './share-out.ts';
import type { HeldSpells, Spell } from './spells.ts';

/** One holder of one lot, with what they weigh. */
export type Holding = {
  readonly lotId: Id;
  readonly lotNumber: string;
  readonly owner: number;
  readonly part: number;
  readonly spell: Spell;
  /** part × days × share, over the common denominator of the shares. */
  readonly weight: bigint;
};

export type Basis = BasisSpec & {
  readonly days: number;
  readonly holdings: readonly Holding[];
  /** By owner's place; after the last owner, what nobody bears. */
  readonly weights: Weights;
};

export type Houses = {
  /** By rank. */
  readonly lots: readonly Identified<Lot>[];
  readonly spellsOf: (lotId: Id, within: Period) => HeldSpells;
  readonly placeOf: ReadonlyMap<Id, number>;
};

/** [SET-6] part × days × share in the lot, for each holder: whole numbers, so that nothing is rounded before the cents. */
export function weigh(spec: BasisSpec, { lots, spellsOf, placeOf }: Houses): Basis {
  const days = daysOf(spec.within);
  const rows = lots.flatMap(({ id, body }) => {
    const part = spec.parts[id] ?? 0;
    const held = part > 0 ? spellsOf(id, spec.within).spells : [];
    return held.map((spell) => ({ lotId: id, lotNumber: body.number, part, spell }));
  });
  const common = commonDenominator(rows.map(({ spell }) => spell));
  const each = new Array<bigint>(placeOf.size + 1).fill(0n);
  let left = BigInt(Math.max(spec.sum, spec.by.denominator)) * BigInt(days) * common;
  const holdings = rows.map((row) => {
    const { days: held, numerator, denominator, ownerId } = row.spell;
    const weight = (BigInt(row.part) * BigInt(held) * BigInt(numerator) * common) / BigInt(denominator);
    const owner = placeOf.get(ownerId) ?? placeOf.size;
    each[owner] = (each[owner] ?? 0n) + weight;
    left -= weight;
    return { ...row, owner, weight };
  });
  // Where nobody weighs anything, nobody bears it all.
  const isEmpty = each.every((weight) => weight === 0n) && left <= 0n;
  each[placeOf.size] = (each[placeOf.size] ?? 0n) + (isEmpty ? 1n : left > 0n ? left : 0n);
  return { ...spec, days, holdings, weights: weightsOf(each) };
}

/** [SET-9] What keeps a basis from sharing everything. */
export function flawsOf(spec: BasisSpec, { lots, spellsOf }: Houses): Anomaly[] {
  const flaws: Anomaly[] = [];
  const { by, within, parts, sum } = spec;
  if (by.is === 'key' && sum !== by.denominator) {
    const params = { key: by.name, sum, denominator: by.denominator, from: by.versionFrom };
    flaws.push({ name: 'keyPartsDoNotAddUp', target: { kind: 'key', id: by.keyId }, params });
  }
  const known = new Map(lots.map(({ id, body }) => [id, body.number]));
  for (const [id, part] of Object.entries(parts)) {
    if (part === 0) continue;
    const lot = known.get(id);
    if (lot === undefined) flaws.push({ name: 'lotUnknown', target: { kind: 'lot', id }, params: {} });
    const { unheld } = spellsOf(id, within);
    if (lot === undefined || unheld === 0) continue;
    const params = { lot, days: unheld, from: within.from, until: within.until };
    flaws.push({ name: 'lotWithoutOwner', target: { kind: 'lot', id }, params });
  }
  return flaws;
}
