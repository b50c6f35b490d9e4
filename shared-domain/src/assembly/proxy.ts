export type ProxyHolding = {
  readonly proxies: number;
  readonly ownVotes: number;
  readonly carriedVotes: number;
  /** Votes of every lot of the association, present or not. */
  readonly allVotes: number;
  readonly isSyndic: boolean;
};

export type ProxyAnswer = {
  readonly isAllowed: boolean;
  readonly because: 'noProxy' | 'syndic' | 'threeAtMost' | 'tenPercentAtMost' | 'tooMany';
};

/**
 * [ASM-8] Three proxies for one holder; more while own and carried votes stay within ten percent of all votes. [ASM-9]
 * The syndic holds none, and votes for their own lot all the same.
 */
export function mayHoldProxies(holding: ProxyHolding): ProxyAnswer {
  const { proxies, ownVotes, carriedVotes, allVotes, isSyndic } = holding;
  if (proxies === 0) return { isAllowed: true, because: 'noProxy' };
  if (isSyndic) return { isAllowed: false, because: 'syndic' };
  if (proxies <= 3) return { isAllowed: true, because: 'threeAtMost' };
  if (10 * (ownVotes + carriedVotes) <= allVotes) return { isAllowed: true, because: 'tenPercentAtMost' };
  return { isAllowed: false, because: 'tooMany' };
}
