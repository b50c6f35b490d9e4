import { isToldTo, type Profile, type Shown } from '../../data/index.ts';

export type Standing = 'provisional' | 'final' | 'replaced';

export type OwnStatement = {
  readonly statement: Shown<'ownerStatement'>;
  readonly standing: Standing;
  /** The statement that took its place. */
  readonly replacedBy: Shown<'ownerStatement'> | null;
};

/**
 * A person's own statements, the newest period first. Until the server has sealed it a statement is provisional, whatever
 * this device foretells.
 */
export function ownStatements(
  statements: readonly Shown<'ownerStatement'>[],
  profile: Pick<Profile, 'memberships'>,
  building: string | null,
): OwnStatement[] {
  const theirs = statements
    .filter(isToldTo(profile))
    .filter((one) => building === null || one.building === building);
  return theirs
    .map((statement) => ({ statement, ...standingOf(statement, theirs) }))
    .sort((a, b) => compare(b.statement, a.statement));
}

function standingOf(
  { id, state }: Shown<'ownerStatement'>,
  all: readonly Shown<'ownerStatement'>[],
): Pick<OwnStatement, 'standing' | 'replacedBy'> {
  if (state !== 'recorded') return { standing: 'provisional', replacedBy: null };
  const replacedBy =
    all.find((one) => one.state === 'recorded' && one.body.corrects?.statementId === id) ?? null;
  return { standing: replacedBy ? 'replaced' : 'final', replacedBy };
}

function compare(a: Shown<'ownerStatement'>, b: Shown<'ownerStatement'>): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  return a.body.publishedAt < b.body.publishedAt ? -1 : 1;
}

/** What a statement is held against: the last final one of the same owner and building that ended before it began. */
export function statementBefore(
  statements: readonly OwnStatement[],
  { building, body }: Shown<'ownerStatement'>,
): Shown<'ownerStatement'> | null {
  const before = statements.find(
    ({ statement, standing }) =>
      standing === 'final' &&
      statement.building === building &&
      statement.body.ownerId === body.ownerId &&
      statement.body.period.until < body.period.from,
  );
  return before?.statement ?? null;
}
