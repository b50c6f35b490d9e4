import { cell, type Store } from '../store.ts';
import { Weather, type WeatherKind } from './weather.ts';

/** How the exchanges with the server go: the only source of what the status says. `weather`: how the last one ended. */
export type ExchangeState = {
  readonly running: number;
  readonly weather: WeatherKind | null;
  /** False until the first exchange ended. */
  readonly isKnown: boolean;
};

export type Exchanges = {
  readonly state: Store<ExchangeState>;
  /** The exchange begins; call the answer with what it threw, or null. */
  begin(): (cause: unknown) => void;
  close(): void;
};

/** What tabs say to one another: how it goes, or that they would like to know. */
type Told = { readonly weather: WeatherKind | null } | { readonly asks: true };

/** Only one tab replicates: it tells the others over `channel` how it goes. */
export function exchanges(channel?: BroadcastChannel): Exchanges {
  const state = cell<ExchangeState>({ running: 0, weather: null, isKnown: false });
  const tell = () => channel?.postMessage({ weather: state.get().weather } satisfies Told);
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if ('weather' in data) state.set({ ...state.get(), weather: data.weather, isKnown: true });
    else if (state.get().isKnown) tell();
  });
  channel?.postMessage({ asks: true } satisfies Told);
  return {
    state,
    begin() {
      state.set({ ...state.get(), running: state.get().running + 1 });
      return (cause) => {
        const weather = cause instanceof Weather ? cause.kind : null;
        const before = state.get();
        state.set({ running: before.running - 1, weather, isKnown: true });
        if (before.weather !== weather || !before.isKnown) tell();
      };
    },
    close: () => channel?.close(),
  };
}
