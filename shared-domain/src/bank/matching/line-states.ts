import type { Id } from '../../kernel/id.ts';
import type { ImportedStatement, StatementLine } from '../statement/imported-statement.ts';
import type { BankMatch } from './bank-match.definition.ts';
import type { BankMatchUndone } from './bank-match-undone.definition.ts';

export type Named<Body> = Body & { readonly id: Id };

/** One movement of an imported statement, and the match that stands on it. */
export type LineState = {
  readonly statement: Named<ImportedStatement>;
  readonly line: StatementLine;
  readonly match: Named<BankMatch> | null;
};

/** [MAT-2] The match that stands: the first by arrival that was not undone. */
export function standingMatches(
  matches: readonly Named<BankMatch>[],
  undone: readonly Pick<BankMatchUndone, 'matchId'>[],
): Map<string, Named<BankMatch>> {
  const gone = new Set(undone.map(({ matchId }) => matchId));
  const standing = new Map<string, Named<BankMatch>>();
  for (const match of matches) {
    const name = lineName(match.statementId, match.index);
    if (!gone.has(match.id) && !standing.has(name)) standing.set(name, match);
  }
  return standing;
}

/** The movements that are to be matched or were; those another statement told first, and those of nothing, are not. */
export function lineStates(
  statements: readonly Named<ImportedStatement>[],
  matches: readonly Named<BankMatch>[],
  undone: readonly Pick<BankMatchUndone, 'matchId'>[],
): LineState[] {
  const standing = standingMatches(matches, undone);
  return statements.flatMap((statement) =>
    statement.lines
      .filter(({ knownIn, amount }) => knownIn === null && amount !== 0)
      .map((line) => ({ statement, line, match: standing.get(lineName(statement.id, line.index)) ?? null })),
  );
}

export function lineName(statementId: Id, index: number): Id {
  return `${statementId}.${index}`;
}
