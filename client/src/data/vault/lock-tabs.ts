import type { LockNeeds } from './lock-ports.ts';
import type { LockRow } from './lock-row.ts';

type Message =
  | { readonly say: 'locked' | 'touched' | 'mayIHaveTheKey'; readonly account: string }
  | {
      readonly say: 'theKey';
      readonly account: string;
      readonly generation: string;
      readonly key: CryptoKey;
    };

export type LockTabs = {
  tellLocked(account: string): void;
  tellTouched(): void;
  tellOpen(account: string): void;
  close(): void;
};

type TabActs = {
  admit(lock: Pick<LockRow, 'account' | 'generation'>, key: CryptoKey): Promise<void>;
  lockHere(account: string): Promise<void>;
  touched(): void;
};

/**
 * Tabs of one browser are locked together and opened together. What passes between them is the key as the browser holds
 * it, which no script can read out; a tab that is opened beside one that is unlocked need not ask for the PIN again.
 */
export function lockTabs({ platform, database, keyring, session }: LockNeeds, acts: TabActs): LockTabs {
  if (!platform.isShared) {
    return { tellLocked: noOne, tellTouched: noOne, tellOpen: noOne, close: noOne };
  }
  const channel = new BroadcastChannel('koprogo-locks');
  const say = (message: Message) => channel.postMessage(message);
  const heard = async (message: Message) => {
    const { account, generation } = session.lock.get().is === 'none' ? none : await lockHereNow();
    if (message.account !== account) return;
    const vault = keyring.get(account, generation);
    switch (message.say) {
      case 'locked':
        return acts.lockHere(account);
      case 'touched':
        return acts.touched();
      case 'mayIHaveTheKey':
        return vault && say({ say: 'theKey', account, generation, key: vault.key });
      case 'theKey': {
        const isWanted = message.generation === generation && !vault;
        return isWanted ? acts.admit({ account, generation }, message.key) : undefined;
      }
    }
  };
  const lockHereNow = async () => (await database.locks.get(session.lock.get().account)) ?? none;
  channel.onmessage = ({ data }) => void heard(data as Message).catch(platform.onBug);
  const ask = async () => {
    if (session.lock.get().is !== 'locked') return;
    say({ say: 'mayIHaveTheKey', account: session.lock.get().account });
  };
  const unfollow = session.lock.subscribe(() => void ask().catch(platform.onBug));
  void ask().catch(platform.onBug);
  return {
    tellLocked: (account) => say({ say: 'locked', account }),
    tellTouched: () => say({ say: 'touched', account: session.lock.get().account }),
    async tellOpen(account) {
      const { generation } = await lockHereNow();
      const vault = keyring.get(account, generation);
      if (vault) say({ say: 'theKey', account, generation, key: vault.key });
    },
    close() {
      unfollow();
      channel.close();
    },
  };
}

const none = { account: '', generation: '' };
const noOne = () => undefined;
