import {
  type Ballot,
  type Choice,
  countVotes,
  isAdopted,
  type Majority,
  type Votes,
} from 'shared-domain/assembly';
import { type Answer, type Input, OneOf } from './adapter.ts';
import { field, wholeNumber } from './read.ts';

const majorities: Readonly<Record<string, Majority>> = {
  absolute: 'absolute',
  simple: 'absolute',
  '1/2': 'absolute',
  twothirds: 'twoThirds',
  '2/3': 'twoThirds',
  fourfifths: 'fourFifths',
  '4/5': 'fourFifths',
  unanimity: 'unanimityOfAll',
  unanimityall: 'unanimityOfAll',
  unanimitypresent: 'unanimityOfPresent',
  unanimityofpresent: 'unanimityOfPresent',
  unanimitypresentrepresented: 'unanimityOfPresent',
  unanimitypresentorrepresented: 'unanimityOfPresent',
  unanimityofpresentorrepresented: 'unanimityOfPresent',
  unanimitysecond: 'unanimityOfPresent',
  unanimitysecondassembly: 'unanimityOfPresent',
};

const choices: Readonly<Record<string, Choice>> = {
  for: 'for',
  yes: 'for',
  against: 'against',
  no: 'against',
  abstain: 'abstain',
  abstention: 'abstain',
  blank: 'blank',
  invalid: 'invalid',
  null: 'invalid',
};

export function majorityAnswer(input: Input): Answer {
  const ballots = ballotsOf(field(input, 'votes'));
  const tally = countVotes(ballots);
  const present = ballots.reduce((total, { shares }) => total + shares, 0);
  const total = input.total_shares == null ? present : wholeNumber(input.total_shares);
  return {
    for: spelled(tally.for),
    against: spelled(tally.against),
    abstain: spelled(tally.abstained),
    cast: spelled(tally.cast),
    adopted: isAdopted(tally, majorityOf(String(field(input, 'rule'))), total),
    capped: Object.fromEntries(tally.reductions.map(({ person, retained }) => [person, retained])),
  };
}

function majorityOf(rule: string): Majority {
  const majority = majorities[rule.toLowerCase().replace(/[\s_-]/g, '')];
  if (!majority) throw new Error(`no majority is called ${rule}`);
  return majority;
}

function ballotsOf(votes: unknown): Ballot[] {
  if (!Array.isArray(votes)) throw new Error('the input has no votes');
  return votes.map((vote: Input) => {
    const choice = choices[String(field(vote, 'choice')).toLowerCase()];
    if (!choice) throw new Error(`no choice is called ${String(vote.choice)}`);
    const holder = vote.proxy_holder;
    return {
      person: String(field(vote, 'person')),
      shares: wholeNumber(field(vote, 'shares')),
      choice,
      holder: holder == null ? null : String(holder),
    };
  });
}

/** A whole number of votes, or the fraction and its decimals in the usual spellings. */
function spelled({ numerator, denominator }: Votes): unknown {
  if (denominator === 1n) return Number(numerator);
  const exact = Number(numerator) / Number(denominator);
  const rounded = [0, 1, 2, 3, 4, 5, 6, 8, 10].map((decimals) => exact.toFixed(decimals));
  return new OneOf(`${numerator}/${denominator}`, exact, ...rounded);
}
