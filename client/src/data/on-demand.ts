import { Weather } from './wire/weather.ts';

/** A part of the app that is loaded when it is first needed, and once. Without network, and before it was kept: weather. */
export function onDemand<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | null = null;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = null;
      // How browsers tell that a module, or the wasm it asks for, could not be fetched.
      throw cause instanceof TypeError ? new Weather('unreachable') : cause;
    });
    return loading;
  };
}
