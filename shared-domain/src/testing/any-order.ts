import { catalogue } from '../sync/catalogue.ts';
import type { CommandDefinition, Context, Decision, State } from '../sync/define.ts';

type Decide = CommandDefinition['decide'];
type Sorter = <Item>(items: readonly Item[]) => Item[];

/** One decision, and the same over documents that came in another order. */
export type Twice = { readonly type: string; readonly decision: Decision; readonly inOtherOrder: Decision };

/** Every command that is decided while `act` runs is decided a second time, its documents in the order of `seed`. */
export function decideTwice(seed: number, act: () => void): Twice[] {
  const found: Twice[] = [];
  const shuffle = shuffler(seed);
  const commands = [...catalogue.values()].filter((one) => one.discipline === 'commands');
  const before = commands.map((command): [{ decide: Decide }, Decide] => [command, command.decide]);
  for (const [command, decide] of before) {
    command.decide = (placed, state, context) => {
      const numbers: (number | null)[] = [];
      const noting: Context = { ...context, next: (series) => keep(numbers, context.next(series)) };
      const decision = decide(placed, state, noting);
      const again: Context = { ...context, next: () => numbers.shift() ?? null };
      const inOtherOrder = decide(placed, inOrderOf(state, shuffle), again);
      found.push({ type: (command as CommandDefinition).type, decision, inOtherOrder });
      return decision;
    };
  }
  try {
    act();
  } finally {
    for (const [command, decide] of before) command.decide = decide;
  }
  return found;
}

function keep<Item>(items: Item[], item: Item): Item {
  items.push(item);
  return item;
}

function inOrderOf(state: State, shuffle: Sorter): State {
  return {
    ...state,
    bySubject: <Body>(type: string, subject: string) => shuffle(state.bySubject<Body>(type, subject)),
    byBuilding: <Body>(type: string, building: string) => shuffle(state.byBuilding<Body>(type, building)),
  };
}

function shuffler(seed: number): Sorter {
  let last = seed;
  const random = () => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return last / 2 ** 32;
  };
  return (items) =>
    items
      .map((item) => ({ item, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
}
