import { Button, Group } from '@mantine/core';
import {
  type BadgeState,
  EmptyState,
  StateBadge,
  SyncPill,
  type SyncPillState,
  type Tone,
  WordBadge,
} from '../src/ui/index.ts';
import { Room, Specimen } from './specimen.tsx';

const states: readonly BadgeState[] = [
  'draft',
  'onDevice',
  'recorded',
  'submitted',
  'approved',
  'posted',
  'rejected',
  'toCheck',
  'waiting',
];
const pills: readonly (readonly [SyncPillState, number])[] = [
  ['upToDate', 0],
  ['working', 2],
  ['offline', 0],
  ['offline', 12],
  ['attention', 3],
  ['paused', 0],
];
const tones: readonly Tone[] = ['quiet', 'good', 'warn', 'bad'];

export function States() {
  return (
    <Room title="States">
      <Specimen of="StateBadge">
        <Group>
          {states.map((state) => (
            <StateBadge key={state} state={state} />
          ))}
        </Group>
      </Specimen>
      <Specimen of="WordBadge">
        <Group>
          {tones.map((tone) => (
            <WordBadge key={tone} tone={tone}>
              {tone}
            </WordBadge>
          ))}
        </Group>
      </Specimen>
      <Specimen of="SyncPill">
        <Group>
          {pills.map(([state, count]) => (
            <SyncPill key={`${state} ${count}`} state={state} count={count} onOpen={nothing} />
          ))}
          <SyncPill state="offline" count={4} isAged onOpen={nothing} />
        </Group>
      </Specimen>
      <Specimen of="EmptyState">
        <EmptyState
          action={<Button>Nouvelle facture</Button>}
          example="Par exemple : une facture d’électricité."
        >
          Aucune facture n’est encore encodée.
        </EmptyState>
      </Specimen>
    </Room>
  );
}

function nothing() {}
