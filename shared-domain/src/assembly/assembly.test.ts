import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ballot, choices } from './ballot.ts';
import { capVotes } from './cap-votes.ts';
import { countVotes } from './count-votes.ts';
import { agendaPointBy, assemblyDeadlines, requestedNoticeBy } from './deadlines.ts';
import { isAdopted, type Majority } from './majority.ts';
import { mayHoldProxies } from './proxy.ts';
import { quorumOf } from './quorum.ts';
import { addVotes, roundedVotes } from './votes.ts';

function ballot(
  person: string,
  shares: number,
  choice: Ballot['choice'],
  holder: string | null = null,
): Ballot {
  return { person, shares, choice, holder };
}

function decide(majority: Majority, ballots: Ballot[], total = 1000) {
  return isAdopted(countVotes(ballots), majority, total);
}

describe('quorum', () => {
  const hall = (owners: number, shares: number, isSecondAssembly = false) =>
    quorumOf({
      ownersPresent: owners,
      ownersTotal: 20,
      sharesPresent: shares,
      sharesTotal: 1000,
      isSecondAssembly,
    });

  test.each([
    [11, 500, ['ownersAndShares']],
    [11, 499, []],
    [10, 700, []],
    [10, 750, []],
    [5, 751, ['threeQuartersOfShares']],
    [12, 800, ['ownersAndShares', 'threeQuartersOfShares']],
    [0, 0, []],
  ])('[ASM-1] %i of 20 owners with %i of 1000 shares: %s', (owners, shares, reasons) => {
    expect(hall(owners, shares)).toEqual({ isMet: reasons.length > 0, reasons });
  });

  test('[ASM-2] a second assembly decides whoever came', () => {
    expect(hall(1, 10, true)).toEqual({ isMet: true, reasons: ['secondAssembly'] });
  });
});

describe('majorities', () => {
  test('[ASM-3] abstentions, blank and invalid votes are not cast', () => {
    const tally = countVotes([
      ballot('A', 100, 'for'),
      ballot('B', 90, 'against'),
      ballot('C', 500, 'abstain'),
      ballot('D', 200, 'blank'),
      ballot('E', 110, 'invalid'),
    ]);
    expect([tally.for, tally.against, tally.abstained, tally.cast].map(roundedVotes)).toEqual([
      100, 90, 810, 190,
    ]);
    expect(isAdopted(tally, 'absolute', 1000)).toBe(true);
  });

  test.each<[Majority, number, number, boolean]>([
    ['absolute', 500, 500, false],
    ['absolute', 501, 499, true],
    ['absolute', 0, 0, false],
    ['twoThirds', 600, 300, true],
    ['twoThirds', 599, 301, false],
    ['fourFifths', 800, 200, true],
    ['fourFifths', 799, 201, false],
  ])('[ASM-6] %s of %i for and %i against: %s', (majority, yes, no, adopted) => {
    const half = (shares: number) => [Math.floor(shares / 2), Math.ceil(shares / 2)] as const;
    const [a, b] = half(yes);
    const [c, d] = half(no);
    const ballots = [
      ballot('A', a, 'for'),
      ballot('B', b, 'for'),
      ballot('C', c, 'against'),
      ballot('D', d, 'against'),
      ballot('Z', 100, 'abstain'),
    ];
    expect(decide(majority, ballots)).toBe(adopted);
  });

  test('[ASM-7] unanimity of all is asked of the absent too, that of the present is not', () => {
    const present = [ballot('A', 400, 'for'), ballot('B', 300, 'for')];
    expect(decide('unanimityOfAll', present)).toBe(false);
    expect(decide('unanimityOfPresent', present)).toBe(true);
    expect(decide('unanimityOfPresent', [...present, ballot('C', 1, 'abstain')])).toBe(false);
    expect(decide('unanimityOfPresent', [...present, ballot('C', 1, 'against')])).toBe(false);
    expect(decide('unanimityOfAll', [...present, ballot('C', 300, 'for')])).toBe(true);
    expect(decide('unanimityOfAll', [ballot('A', 700, 'for'), ballot('B', 300, 'for')])).toBe(true);
    expect(decide('unanimityOfPresent', [])).toBe(false);
    expect(decide('unanimityOfAll', [...present, ballot('C', 300, 'against')])).toBe(false);
    expect(decide('unanimityOfAll', [...present, ballot('C', 300, 'blank')])).toBe(false);
  });
});

describe('the cap', () => {
  test('[ASM-4] 600 against 400 is a tie, and both figures are kept', () => {
    const tally = countVotes([ballot('A', 600, 'for'), ballot('B', 400, 'against')]);
    expect(tally.reductions).toEqual([{ person: 'A', engaged: 600, retained: 400 }]);
    expect(tally.gross).toEqual({ for: 600, against: 400, abstained: 0 });
    expect(isAdopted(tally, 'absolute', 1000)).toBe(false);
  });

  test('[ASM-4] votes given to several proxies, or carried for others, are bound the same', () => {
    const given = ['X', 'Y', 'Z'].map((holder) => ballot('M', 200, 'for', holder));
    const others = [ballot('A', 250, 'against'), ballot('B', 150, 'against')];
    expect(countVotes([...given, ...others]).reductions).toMatchObject([{ person: 'M', retained: 400 }]);
    const carried = [ballot('A', 200, 'for'), ballot('B', 250, 'for', 'A'), ballot('C', 150, 'for', 'A')];
    const tally = countVotes([...carried, ballot('D', 400, 'against')]);
    expect(tally.reductions).toEqual([{ person: 'A', engaged: 600, retained: 400 }]);
    expect(roundedVotes(tally.for)).toBe(400);
  });

  test('[ASM-4] abstainers count among the others, and a ballot bound twice takes the stronger cap', () => {
    const abstaining = [ballot('A', 600, 'for'), ballot('B', 100, 'against'), ballot('C', 300, 'abstain')];
    expect(countVotes(abstaining).reductions).toMatchObject([{ person: 'A', retained: 400 }]);
    const twice = countVotes([
      ballot('M', 600, 'for', 'X'),
      ballot('X', 100, 'for'),
      ballot('B', 300, 'against'),
    ]);
    expect(roundedVotes(twice.for)).toBe(300);
    expect(twice.ballots.map((one) => roundedVotes(one.retained))).toEqual([257.14, 42.86, 300]);
    expect(isAdopted(twice, 'absolute', 1000)).toBe(false);
  });

  test('[ASM-4] who has as many votes as all the others together is not reduced', () => {
    expect(countVotes([ballot('A', 500, 'for'), ballot('B', 500, 'against')]).reductions).toEqual([]);
  });

  test('[ASM-4] [ASM-6] a reduced ballot counts to the fraction: 20/7 for, 4 against', () => {
    const split = [ballot('A', 5, 'for'), ballot('B', 2, 'abstain', 'A'), ballot('C', 4, 'against')];
    const tally = countVotes(split);
    expect(tally.for).toEqual({ numerator: 20n, denominator: 7n });
    expect(tally.cast).toEqual({ numerator: 48n, denominator: 7n });
    expect(isAdopted(tally, 'absolute', 11)).toBe(false);
    expect(isAdopted(tally, 'twoThirds', 11)).toBe(false);
  });

  test('[ASM-5] who is alone is not reduced', () => {
    const tally = countVotes([ballot('A', 600, 'for')]);
    expect(tally.reductions).toEqual([]);
    expect(isAdopted(tally, 'absolute', 1000)).toBe(true);
  });

  const person = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const anyBallots = fc.array(
    fc.record({
      person,
      shares: fc.integer({ min: 1, max: 10_000 }),
      choice: fc.constantFrom(...choices),
      holder: fc.option(person),
    }),
    { maxLength: 12 },
  );

  test('[ASM-4] nobody present with others outweighs them, and nobody else loses a vote', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const { ballots: counted, reductions } = capVotes(ballots);
        const bound = (who: string) => counted.filter((one) => one.person === who || one.holder === who);
        for (const { person: who, retained } of reductions) {
          const { numerator, denominator } = addVotes(bound(who).map((one) => one.retained));
          expect(numerator <= BigInt(retained) * denominator).toBe(true);
        }
        const reduced = new Set(reductions.map((one) => one.person));
        for (const one of counted) {
          if (reduced.has(one.person) || (one.holder !== null && reduced.has(one.holder))) continue;
          expect(one.retained).toEqual({ numerator: BigInt(one.shares), denominator: 1n });
        }
      }),
    );
  });
});

test.each([
  [0, 20, 0, true, 'noProxy', true],
  [1, 0, 50, true, 'syndic', false],
  [3, 500, 400, false, 'threeAtMost', true],
  [4, 20, 80, false, 'tenPercentAtMost', true],
  [4, 20, 81, false, 'tooMany', false],
] as const)('[ASM-8] [ASM-9] %i proxies, %i own and %i carried votes, syndic %s: %s', (...holding) => {
  const [proxies, ownVotes, carriedVotes, isSyndic, because, isAllowed] = holding;
  expect(mayHoldProxies({ proxies, ownVotes, carriedVotes, allVotes: 1000, isSyndic })).toEqual({
    isAllowed,
    because,
  });
});

test.each([
  ['2026-12-15', '2026-11-30', '2027-01-14', '2027-04-15', '2026-12-31', '2027-01-15'],
  ['2026-10-31', '2026-10-16', '2026-11-30', '2027-02-28', '2026-11-16', '2026-12-01'],
  ['2027-10-31', '2027-10-16', '2027-11-30', '2028-02-29', '2027-11-16', '2027-12-01'],
])('[ASM-10] an assembly of %s', (on, ...days) => {
  expect(Object.values(assemblyDeadlines(on))).toEqual(days);
});

test('[ASM-11] points for the agenda and assemblies asked for', () => {
  expect(agendaPointBy('2027-03-15')).toBe('2027-02-22');
  expect(requestedNoticeBy('2026-11-20')).toBe('2026-12-20');
});
