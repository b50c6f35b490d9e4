import { expect } from 'playwright/test';
import type { Line } from './line.ts';

export type Mode = 'online' | 'airplane';

type Network = { losesNetwork(): Promise<void>; findsNetwork(): Promise<void> };

/** When one device has no network: in airplane mode always, once everything came, but for a moment at a time. */
export class Flight {
  readonly #mode: Mode;
  readonly #line: Line;
  readonly #network: Network;
  #isFlying = false;

  constructor(mode: Mode, line: Line, network: Network) {
    this.#mode = mode;
    this.#line = line;
    this.#network = network;
  }

  async begin(whenAllCame: () => Promise<void>): Promise<void> {
    if (this.#mode === 'online') return;
    this.#isFlying = true;
    await whenAllCame();
    await this.#network.losesNetwork();
  }

  async interrupt<T>(act: () => Promise<T>): Promise<T> {
    if (!this.#isFlying) return act();
    await this.#network.findsNetwork();
    const done = await act();
    await this.#lineIsStill();
    await this.#network.losesNetwork();
    return done;
  }

  /** Something passed since there is network again, and nothing more does. */
  async #lineIsStill(): Promise<void> {
    let passed = 0;
    const isStill = () => {
      const before = passed;
      passed = this.#line.passedSinceCut();
      return passed === before && passed > 0;
    };
    await expect.poll(isStill, { intervals: [750], timeout: 30_000 }).toBe(true);
  }
}
