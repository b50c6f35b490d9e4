import type { Patience } from '../wire/patience.ts';
import { Weather } from '../wire/weather.ts';
import { eventReader } from './event-lines.ts';

/** The server's heart beats every 20 s; a connection that is silent for two beats and a bit is dead. */
const silenceLimit = 45_000;

export type PokePorts = {
  /** Opens the stream; throws weather. */
  open(signal: AbortSignal): Promise<Response>;
  readonly patience: Patience;
  /** Something changed, or may have while nobody listened. */
  onPoke(): void;
};

/** Keeps one connection open, for as long as it is wanted: what it says is only that there is something to pull. */
export function listenForPokes(ports: PokePorts): () => void {
  const closed = new AbortController();
  const keepOpen = async () => {
    while (!closed.signal.aborted) {
      await ports.patience.through(() => connectOnce(ports, closed.signal));
      // A server that shuts down ends its streams: everybody comes back, but not at once.
      await ports.patience.pause(5_000);
    }
  };
  void keepOpen().catch(() => undefined);
  return () => closed.abort();
}

/** Resolves when a connection that stood has ended; throws weather when none was to be had. */
async function connectOnce({ open, onPoke }: PokePorts, closed: AbortSignal): Promise<void> {
  const silence = new AbortController();
  const watchdog = setWatchdog(() => silence.abort());
  try {
    const response = await open(AbortSignal.any([closed, silence.signal]));
    if (!response.ok) throw new Weather('unavailable');
    onPoke();
    await readPokes(response, watchdog.heard, onPoke).catch(() => undefined);
  } catch (cause) {
    if (closed.aborted) return;
    throw cause instanceof Weather ? cause : new Weather('unreachable');
  } finally {
    watchdog.stop();
  }
}

async function readPokes(response: Response, heard: () => void, onPoke: () => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Weather('unreachable');
  const eventsIn = eventReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    if (eventsIn(value).some((event) => event.name === 'poke')) onPoke();
  }
}

function setWatchdog(bark: () => void) {
  let timer = setTimeout(bark, silenceLimit);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(bark, silenceLimit);
    },
    stop: () => clearTimeout(timer),
  };
}
