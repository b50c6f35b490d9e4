export type DailyAllowance = {
  /** Counts bytes against today's; seconds until tomorrow where there were too many. */
  take(account: string, bytes: number): number;
};

const dayMillis = 86_400_000;

/** So many bytes per account in a day. In memory: a restart forgives. */
export function dailyAllowance(bytesPerDay: number, now: () => Date): DailyAllowance {
  let today = 0;
  const taken = new Map<string, number>();
  return {
    take: (account, bytes) => {
      const at = now().getTime();
      const day = Math.floor(at / dayMillis);
      if (day !== today) taken.clear();
      today = day;
      const sum = (taken.get(account) ?? 0) + bytes;
      if (sum > bytesPerDay) return Math.max(1, Math.ceil(((day + 1) * dayMillis - at) / 1000));
      taken.set(account, sum);
      return 0;
    },
  };
}
