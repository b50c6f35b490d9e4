import { useCallback, useState } from 'react';
import { type LineState, lineName, type MatchPart, type MatchReason } from 'shared-domain/bank';
import type { LocalDate, Refusal } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import type { OpenRow } from './open-rows.ts';

export type Matching = {
  /** Why the last action was refused, at which movement. */
  readonly trouble: { readonly key: string; readonly refusal: Refusal } | null;
  readonly isBusy: boolean;
  /** The movements matched since the screen was opened, the last one last. */
  readonly made: readonly string[];
  /** `on`: another day than the bank's, where its year is closed. */
  readonly accept: (row: OpenRow, on?: LocalDate) => Promise<void>;
  readonly acceptAll: (rows: readonly OpenRow[]) => Promise<void>;
  readonly match: (
    row: Pick<OpenRow, 'statement' | 'line'>,
    parts: readonly MatchPart[],
    reason?: MatchReason | null,
    on?: LocalDate | null,
  ) => ReturnType<ReturnType<typeof useActions>['runCommand']>;
  readonly undo: (state: LineState, reason?: string) => Promise<void>;
};

/** Commands on movements; each is done on this device when it answers. */
export function useMatch({ organisation, id: building }: BuildingChoice): Matching {
  const actions = useActions();
  const [trouble, setTrouble] = useState<Matching['trouble']>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<readonly string[]>([]);

  const match = useCallback<Matching['match']>(
    async ({ statement, line }, parts, reason = null, on = null) => {
      const run = await actions.runCommand('matchLine', organisation, {
        building,
        statementId: statement.id,
        index: line.index,
        parts: [...parts],
        reason,
        on,
      });
      if (run.ok) setMade((before) => [...before, lineName(statement.id, line.index)]);
      return run;
    },
    [actions, organisation, building],
  );
  const accept = useCallback(
    async (row: OpenRow, on?: LocalDate) => {
      const [first] = row.proposals;
      if (!first) return;
      const run = await match(row, first.parts, first.reason, on);
      setTrouble(run.ok ? null : { key: row.key, refusal: run.refusal });
    },
    [match],
  );
  const acceptAll = useCallback(
    async (rows: readonly OpenRow[]) => {
      setIsBusy(true);
      try {
        // All given at once: none waits until the one before is on the screen.
        const given = rows.flatMap((row) => {
          const [first] = row.proposals;
          return first ? [{ row, run: match(row, first.parts, first.reason) }] : [];
        });
        let refused: Matching['trouble'] = null;
        for (const { row, run } of given) {
          const done = await run;
          if (!done.ok) refused ??= { key: row.key, refusal: done.refusal };
        }
        setTrouble(refused);
      } finally {
        setIsBusy(false);
      }
    },
    [match],
  );
  const undo = useCallback(
    async ({ statement, line, match: standing }: LineState, reason = '') => {
      if (!standing) return;
      const run = await actions.runCommand('undoMatch', organisation, {
        building,
        statementId: statement.id,
        index: line.index,
        matchId: standing.id,
        // On the day of the movement, so that the books and the statements say the same on every day.
        on: line.bookedOn,
        reason,
      });
      setTrouble(run.ok ? null : { key: standing.id, refusal: run.refusal });
    },
    [actions, organisation, building],
  );
  return { trouble, isBusy, made, accept, acceptAll, match, undo };
}
