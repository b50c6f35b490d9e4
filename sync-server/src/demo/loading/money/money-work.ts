import type { Transaction } from '../../../sync/ports.ts';
import type { DemoBuilding } from '../../shape.ts';
import type { Writer } from '../writer.ts';

/** One building, whose money its encoder looks after. */
export type MoneyWork = {
  readonly transaction: Transaction;
  readonly building: DemoBuilding;
  readonly encoder: Writer;
};
