export { movementOf, statementOf, type Told } from './statement-of.ts';
export { writeCoda, writeCodaFiles } from './write-coda.ts';
