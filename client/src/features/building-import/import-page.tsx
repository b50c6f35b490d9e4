import { Alert, Button, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type ImportPlan, readTable, type TableRow } from 'shared-domain/ownership/import';
import { type KeptTyping, useActions, useKeptTyping, useSession } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { newId } from '../../platform/index.ts';
import { type BuildingChoice, rolesOf, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import { carryOut, type Outcome, stepCount } from './carry-out.ts';
import { PlannedImport } from './planned-import.tsx';
import { SourcePanel } from './source-panel.tsx';
import { emptyRow, isTypedImport, type TypedImport } from './typed-rows.ts';
import { TypedTable } from './typed-table.tsx';
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

type Way = 'type' | 'paste';
type Tables = Readonly<Record<Way, readonly TableRow[]>>;
type Running = { readonly done: number; readonly total: number };

function ImportShown({ choice }: { readonly choice: BuildingChoice }) {
  const kept = useKeptTyping(`import/${choice.id}`, isTypedImport);
  return kept && <ImportTyped choice={choice} kept={kept} />;
}

type ImportTypedProps = { readonly choice: BuildingChoice; readonly kept: KeptTyping<TypedImport> };

function ImportTyped({ choice, kept }: ImportTypedProps) {
  const actions = useActions();
  const t = useText();
  const { tab } = useSearch({ strict: false });
  const [way, setWay] = useState<Way>(tab === 'type' ? 'type' : 'paste');
  const { before, keep, forget } = kept;
  const [first] = useState(() => before ?? nothingTyped());
  const [typed, setTyped] = useState(first);
  useEffect(() => {
    if (typed !== first) keep(typed);
  }, [typed, first, keep]);
  const [tables, setTables] = useState<Tables>(() => ({ type: [], paste: readTable(typed.pasted) }));
  const table = tables[way];
  const [running, setRunning] = useState<Running | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = (from: Way) => (read: readonly TableRow[]) => {
    setTables((before) => ({ ...before, [from]: read }));
    setOutcome(null);
  };
  // A file takes a moment to be read: what was typed meanwhile stays.
  const write = (changes: Partial<TypedImport>) => setTyped((now) => ({ ...now, ...changes }));
  function run(plan: ImportPlan) {
    const total = stepCount(plan);
    setRunning({ done: 0, total });
    void carryOut(plan, actions, choice, (done) => setRunning({ done, total }))
      .then((done) => {
        setOutcome(done);
        if (done.stopped === null) forget();
      })
      .finally(() => setRunning(null));
  }
  return (
    <Stack gap="lg">
      <div inert={running !== null}>
        <Stack>
          <SegmentedControl
            aria-label={t('import.way')}
            value={way}
            onChange={(value) => setWay(value === 'type' ? 'type' : 'paste')}
            data={(['type', 'paste'] as const).map((value) => ({ value, label: t(`import.way.${value}`) }))}
          />
          {/* Both stay, so that neither loses what was typed there. */}
          <div hidden={way !== 'type'}>
            <TypedTable
              choice={choice}
              rows={typed.rows}
              onRows={(rows) => write({ rows })}
              onRead={take('type')}
            />
          </div>
          <div hidden={way !== 'paste'}>
            <SourcePanel text={typed.pasted} onText={(pasted) => write({ pasted })} onRead={take('paste')} />
          </div>
        </Stack>
      </div>
      {outcome && <OutcomeShown outcome={outcome} />}
      {running && <RunningShown running={running} />}
      {!running && table.length > 0 && (
        <Planned
          choice={choice}
          table={table}
          isTyped={way === 'type'}
          isDone={outcome?.stopped === null}
          onImport={run}
        />
      )}
    </Stack>
  );
}

function nothingTyped(): TypedImport {
  return { rows: [1, 2, 3].map(() => emptyRow(newId())), pasted: '' };
}

type PlannedProps = {
  readonly choice: BuildingChoice;
  readonly table: readonly TableRow[];
  readonly isTyped: boolean;
  readonly isDone: boolean;
  readonly onImport: (plan: ImportPlan) => void;
};

/** The building is read here, so that it is not read again after each of hundreds of changes. */
function Planned({ choice, ...planned }: PlannedProps) {
  const t = useText();
  const world = useImportWorld(choice);
  if (world === undefined) return null;
  if (world === null) return <EmptyState>{t('import.absent')}</EmptyState>;
  return <PlannedImport {...planned} world={world} />;
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
