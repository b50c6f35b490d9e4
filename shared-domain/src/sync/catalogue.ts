import { kernelRefusals } from '../kernel/refusals.ts';
import { catalogueOf } from './catalogue-of.ts';
import type { Definition } from './define.ts';
import { preferences } from './preferences/preferences.definition.ts';
import { refusals } from './refusal/refusal.definition.ts';
import { syncRefusals } from './refusals.ts';

/** Every type of document there is, one line each. */
export const catalogue = /* @__PURE__ */ catalogueOf([preferences, refusals]);

export function definitionOf(type: string): Definition | undefined {
  return catalogue.get(type);
}

/** Every reason a person can be given; each has a status on the wire and a sentence in four languages. */
export const allRefusalCodes = [...kernelRefusals, ...syncRefusals] as const;
export type RefusalCode = (typeof allRefusalCodes)[number];
