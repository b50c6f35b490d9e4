import type { Ballot } from './ballot.ts';

/** An exact number of votes: a reduced ballot seldom holds a whole number of them. */
export type Votes = { readonly numerator: bigint; readonly denominator: bigint };

export type CountedBallot = Ballot & { readonly retained: Votes };

export type Reduction = {
  readonly person: string;
  /** Own shares, even those given to a proxy, and the shares carried for others. */
  readonly engaged: number;
  /** What the other owners present or represented hold together: the most this person may weigh. */
  readonly retained: number;
};

/**
 * [ASM-4] Nobody votes, even as giver or holder of proxies, with more votes than all the others present have together:
 * that person's ballots are scaled by others / engaged, a ballot bound twice by the stronger. [ASM-5] Who is alone at a
 * second assembly is not reduced to nothing.
 */
export function capVotes(ballots: readonly Ballot[]): {
  readonly ballots: readonly CountedBallot[];
  readonly reductions: readonly Reduction[];
} {
  const reductions = personsOf(ballots).flatMap((person) => reductionOf(person, ballots));
  return {
    ballots: ballots.map((ballot) => ({ ...ballot, retained: retain(ballot, reductions) })),
    reductions,
  };
}

function personsOf(ballots: readonly Ballot[]): string[] {
  return [
    ...new Set(ballots.flatMap(({ person, holder }) => (holder === null ? [person] : [person, holder]))),
  ];
}

function reductionOf(person: string, ballots: readonly Ballot[]): Reduction[] {
  const present = sharesOf(ballots);
  const engaged = sharesOf(ballots.filter((ballot) => binds(person, ballot)));
  const others = present - engaged;
  return engaged > others && others > 0 ? [{ person, engaged, retained: others }] : [];
}

function retain(ballot: Ballot, reductions: readonly Reduction[]): Votes {
  let [numerator, denominator] = [1n, 1n];
  for (const reduction of reductions.filter(({ person }) => binds(person, ballot))) {
    const [others, engaged] = [BigInt(reduction.retained), BigInt(reduction.engaged)];
    if (others * denominator < numerator * engaged) [numerator, denominator] = [others, engaged];
  }
  return { numerator: BigInt(ballot.shares) * numerator, denominator };
}

function binds(person: string, ballot: Ballot): boolean {
  return ballot.person === person || ballot.holder === person;
}

function sharesOf(ballots: readonly Ballot[]): number {
  return ballots.reduce((total, { shares }) => total + shares, 0);
}
