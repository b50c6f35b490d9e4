import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportPlan, TableRow } from 'shared-domain/ownership/import';
import { useActions, useSession } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { type BuildingChoice, rolesOf, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import { carryOut, type Outcome, stepCount } from './carry-out.ts';
import { PlannedImport } from './planned-import.tsx';
import { SourcePanel } from './source-panel.tsx';
import { useImportWorld } from './use-import-world.ts';

/** A building's lots, owners and keys from a spreadsheet: read, shown, and only then written. */
export function BuildingImportPage() {
  const t = useText();
  const { building, choices } = useScope();
  const { q } = useSearch({ strict: false });
  const choice = choices.find(({ id }) => id === q) ?? building;
  return choice ? (
    <ImportInto key={choice.id} choice={choice} />
  ) : (
    <EmptyState>{t('import.absent')}</EmptyState>
  );
}

function ImportInto({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const session = useSession();
  const isSyndic = session.state !== 'signedOut' && rolesOf(session.profile, choice).includes('syndic');
  return (
    <>
      <PageHeader title={t('import.title')} detail={choice.name} actions={<ToBuilding id={choice.id} />} />
      {isSyndic ? <ImportShown choice={choice} /> : <EmptyState>{t('import.absent')}</EmptyState>}
    </>
  );
}

type Running = { readonly done: number; readonly total: number };

function ImportShown({ choice }: { readonly choice: BuildingChoice }) {
  const actions = useActions();
  const [table, setTable] = useState<readonly TableRow[]>([]);
  const [running, setRunning] = useState<Running | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  function run(plan: ImportPlan) {
    const total = stepCount(plan);
    setRunning({ done: 0, total });
    void carryOut(plan, actions, choice, (done) => setRunning({ done, total }))
      .then(setOutcome)
      .finally(() => setRunning(null));
  }
  return (
    <Stack gap="lg">
      <div inert={running !== null}>
        <SourcePanel
          onRead={(read) => {
            setTable(read);
            setOutcome(null);
          }}
        />
      </div>
      {outcome && <OutcomeShown outcome={outcome} />}
      {running && <RunningShown running={running} />}
      {!running && table.length > 0 && (
        <Planned choice={choice} table={table} isDone={outcome?.stopped === null} onImport={run} />
      )}
    </Stack>
  );
}

type PlannedProps = {
  readonly choice: BuildingChoice;
  readonly table: readonly TableRow[];
  readonly isDone: boolean;
  readonly onImport: (plan: ImportPlan) => void;
};

/** The building is read here, so that it is not read again after each of hundreds of changes. */
function Planned({ choice, table, isDone, onImport }: PlannedProps) {
  const t = useText();
  const world = useImportWorld(choice);
  if (world === undefined) return null;
  if (world === null) return <EmptyState>{t('import.absent')}</EmptyState>;
  return <PlannedImport table={table} world={world} isDone={isDone} onImport={onImport} />;
}

function RunningShown({ running: { done, total } }: { readonly running: Running }) {
  const t = useText();
  const said = t('import.running', { done: String(done), total: String(total) });
  return (
    <div>
      <Text role="status">{said}</Text>
      <Progress value={total === 0 ? 100 : (100 * done) / total} aria-label={said} />
    </div>
  );
}

function OutcomeShown({ outcome: { done, stopped } }: { readonly outcome: Outcome }) {
  const t = useText();
  const say = useRefusalText();
  return (
    <Alert color={stopped ? 'red' : 'green'} variant="light" role={stopped ? 'alert' : 'status'}>
      {stopped
        ? t('import.stopped', { name: stopped.name, why: say(stopped.refusal) })
        : t('import.done', { count: done })}
    </Alert>
  );
}

function ToBuilding({ id }: { readonly id: string }) {
  const t = useText();
  return (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/building" search={{ q: id }} />}>
      {t('import.toBuilding')}
    </Button>
  );
}
