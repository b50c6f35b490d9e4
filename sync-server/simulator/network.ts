import { type Answer, type PullAnswer, type PushAnswer, Weather, type Wire } from 'shared-domain/sync';
import type { Caller } from '../src/sync/exchange-refusal.ts';
import { deferred } from './device/deferred.ts';
import { never } from './device/tab-life.ts';
import type { Serve } from './server/machine-room.ts';
import type { Exchange } from './server/server-process.ts';

/** What is on its way: a request, or the answer to one. */
export type Parcel = {
  readonly number: number;
  readonly browser: number;
  readonly tab: string;
  readonly kind: Exchange;
  readonly caller: Caller;
  readonly text: string;
  readonly is: 'request' | 'answer';
  /** Who waits; null: nobody any more. */
  readonly waiting: Waiting | null;
  /** Of a program that is not ours: it keeps no promise. */
  readonly isHostile?: true;
};

export type Sender = Pick<Parcel, 'browser' | 'tab' | 'caller'> & { readonly isAlive: () => boolean };

type Waiting = { resolve(text: string): void; reject(error: Error): void };

export type NetworkNeeds = {
  readonly onRequest: (parcel: Parcel) => void;
  readonly onAnswer: (parcel: Parcel, answer: string) => void;
};

/** Everything between the devices and the servers; the schedule says what becomes of it. */
export type Network = ReturnType<typeof createNetwork>;

export function createNetwork({ onRequest, onAnswer }: NetworkNeeds) {
  let parcels: Parcel[] = [];
  let count = 0;
  const post = (parcel: Omit<Parcel, 'number'>): void => {
    count += 1;
    const numbered = { ...parcel, number: count };
    parcels.push(numbered);
    if (parcel.is === 'request') onRequest(numbered);
  };
  const take = (parcel: Parcel): void => {
    parcels = parcels.filter((one) => one !== parcel);
  };
  const lost = () => new Weather('request.unavailable');
  /** Text there and back; who died meanwhile hears nothing. */
  const exchange = async (from: Sender, kind: Exchange, text: string): Promise<string> => {
    const { isAlive, ...sender } = from;
    if (!isAlive()) return never();
    const { promise, resolve, reject } = deferred<string>();
    post({ ...sender, kind, text, is: 'request', waiting: { resolve, reject } });
    const answer = await promise;
    return isAlive() ? answer : never();
  };
  return {
    parcels: (): readonly Parcel[] => parcels,
    exchange,
    wire: (browser: number, tab: string, isAlive: () => boolean, caller: () => Caller): Wire => {
      const ask = async <T>(kind: Exchange, request: object): Promise<Answer<T>> => {
        const from = { browser, tab, isAlive, caller: caller() };
        const answer = await exchange(from, kind, JSON.stringify(request));
        const { status, body } = JSON.parse(answer) as { status: number; body: never };
        return status === 200 ? { ok: true, value: body } : { ok: false, status, error: body };
      };
      return {
        pull: (request) => ask<PullAnswer>('pull', request),
        push: (request) => ask<PushAnswer>('push', request),
      };
    },
    /** Nobody waits for what a hostile program sends. */
    intrude: (kind: Exchange, { caller, text }: Pick<Parcel, 'caller' | 'text'>): void =>
      post({
        browser: -1,
        tab: 'intruder',
        kind,
        caller,
        text,
        is: 'request',
        waiting: null,
        isHostile: true,
      }),
    /** The request reaches the server; once more later, if it is kept. */
    deliver: async (parcel: Parcel, serve: Serve, isUp: () => boolean, isKept: boolean): Promise<void> => {
      take(parcel);
      if (isKept) parcels.push({ ...parcel, waiting: null });
      const answer = await serve(parcel.kind, parcel.caller, parcel.text);
      onAnswer(parcel, answer);
      if (!isUp()) parcel.waiting?.reject(lost());
      else if (parcel.waiting) post({ ...parcel, is: 'answer', text: answer });
    },
    arrive: (parcel: Parcel): void => {
      take(parcel);
      parcel.waiting?.resolve(parcel.text);
    },
    /** Who waits gives up; the request may still be on its way. */
    giveUp: (parcel: Parcel, isGhost: boolean): void => {
      take(parcel);
      if (isGhost && parcel.is === 'request') parcels.push({ ...parcel, waiting: null });
      parcel.waiting?.reject(lost());
    },
  };
}
