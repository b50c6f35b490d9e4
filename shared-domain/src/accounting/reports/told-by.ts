import type { Entry } from '../entry/entries-of.ts';
import type { MoneyEventName } from '../entry/journal-entry.ts';

/** [REP-5] The event an entry tells of; a reversal tells of what it takes back, so that both count or neither does. */
export function toldBy(entries: readonly Entry[]): (entry: Entry) => MoneyEventName {
  let byId: ReadonlyMap<string, Entry> | undefined;
  return (entry) => {
    let told: Entry | undefined = entry;
    let event = entry.event;
    while (told?.event === 'reversal' && told.reverses !== null) {
      byId ??= new Map(entries.map((one) => [one.id, one]));
      told = byId.get(told.reverses);
      if (told) event = told.event;
    }
    return event;
  };
}
