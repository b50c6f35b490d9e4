import { computeSettlement } from '../src/receivables/settlement/compute-settlement.ts';
import { statementOf } from '../src/receivables/settlement/statement-of.ts';
import { largeAssociation } from './large-association.ts';
import { measure, measureHeap } from './measure.ts';

const input = largeAssociation({ lots: 500, invoices: 2_000, keys: 6 });
const size = '500 lots, 2,000 invoices, 6 keys';
measure({ name: `settlement of a year, ${size}`, runs: 21, limitMs: 150 }, () => computeSettlement(input));
measureHeap({ name: `settlement of a year, ${size}`, limitMb: 100 }, () => computeSettlement(input));

const settlement = computeSettlement(input);
measure({ name: 'statements of all its owners', runs: 5, limitMs: 1_000 }, () =>
  settlement.owners.map(({ ownerId }) => statementOf(settlement, ownerId)),
);
