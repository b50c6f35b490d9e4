import type { Wire } from '../device/ports.ts';
import { Weather } from '../device/weather.ts';
import type { Mutation } from '../wire.ts';
import type { MemoryServer } from './memory-server.ts';
import type { Account } from './server-data.ts';

export type FaultyWire = {
  readonly wire: Wire;
  /** Every push that left the device, as it left. */
  readonly pushed: Mutation[][];
  /** What happens to the next exchanges, one word each; then all goes well. */
  readonly faults: ('none' | 'requestLost' | 'answerLost')[];
  /** Runs after the server acted and before the device hears of it. */
  beforeAnswer: () => void | Promise<void>;
};

/** The network between one device and the server, with the weather a test orders. */
export function faultyWire(server: MemoryServer, account: Account): FaultyWire {
  const exchange = async <T>(call: () => T): Promise<T> => {
    const fault = network.faults.shift();
    if (fault === 'requestLost') throw new Weather('request.unavailable');
    const answer = call();
    await network.beforeAnswer();
    if (fault === 'answerLost') throw new Weather('request.unavailable');
    return answer;
  };
  const network: FaultyWire = {
    pushed: [],
    faults: [],
    beforeAnswer: () => {},
    wire: {
      pull: (request) => exchange(() => server.pull(account, request)),
      push: (request) => {
        network.pushed.push(JSON.parse(JSON.stringify(request.mutations)) as Mutation[]);
        return exchange(() => server.push(account, request));
      },
    },
  };
  return network;
}
