import { invariant } from 'shared-domain/kernel';
import { type Definition, type Discipline, definitionOf } from 'shared-domain/sync';

/** The definition of a type, known to follow that discipline. */
export function definitionFor<Of extends Discipline>(
  type: string,
  discipline: Of,
): Extract<Definition, { discipline: Of }> {
  const definition = definitionOf(type);
  invariant(definition?.discipline === discipline, `${type} is none of the ${discipline}`);
  return definition as Extract<Definition, { discipline: Of }>;
}
