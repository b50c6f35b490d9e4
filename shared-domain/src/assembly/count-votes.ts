import type { Ballot, Choice } from './ballot.ts';
import { type CountedBallot, capVotes, type Reduction, type Votes } from './cap-votes.ts';
import { addVotes } from './votes.ts';

/** A vote as the minutes show it: what was engaged, and what the cap left of it. */
export type Tally = {
  readonly for: Votes;
  readonly against: Votes;
  /** Abstentions, blank and invalid votes. */
  readonly abstained: Votes;
  /** [ASM-3] For and against alone. */
  readonly cast: Votes;
  readonly gross: { readonly for: number; readonly against: number; readonly abstained: number };
  readonly ballots: readonly CountedBallot[];
  readonly reductions: readonly Reduction[];
};

/** [ASM-3] Abstentions, blank and invalid votes are no votes cast; they count among the others of the cap. */
export function countVotes(given: readonly Ballot[]): Tally {
  const { ballots, reductions } = capVotes(given);
  const retained = (isCounted: (choice: Choice) => boolean) =>
    addVotes(ballots.filter(({ choice }) => isCounted(choice)).map((ballot) => ballot.retained));
  const gross = (isCounted: (choice: Choice) => boolean) =>
    given.reduce((total, { choice, shares }) => total + (isCounted(choice) ? shares : 0), 0);
  return {
    for: retained(isFor),
    against: retained(isAgainst),
    abstained: retained(isNotCast),
    cast: retained((choice) => !isNotCast(choice)),
    gross: { for: gross(isFor), against: gross(isAgainst), abstained: gross(isNotCast) },
    ballots,
    reductions,
  };
}

function isFor(choice: Choice): boolean {
  return choice === 'for';
}

function isAgainst(choice: Choice): boolean {
  return choice === 'against';
}

function isNotCast(choice: Choice): boolean {
  return !isFor(choice) && !isAgainst(choice);
}
