import { writeFileSync } from 'node:fs';
import { test as base, expect } from 'playwright/test';
import { type AccountKey, demo } from '../sync-server/src/demo/names.ts';
import type { Form } from './device/browser.ts';
import { Device } from './device/device.ts';
import { Admin } from './people/admin.ts';
import { BoardMember } from './people/board-member.ts';
import { Owner } from './people/owner.ts';
import type { Account } from './people/person.ts';
import { violationsAtRest } from './people/readable.ts';
import { Syndic } from './people/syndic.ts';
import { type Books, openBooks } from './product/books.ts';

export type Taking = {
  readonly on?: Form;
  /** A browser that this journey closes and opens again. */
  readonly ownBrowser?: boolean;
  /** What that browser is started with, besides what all are. */
  readonly switches?: readonly string[];
  /** Where left out, the person is signed in and everything has arrived. */
  readonly signedIn?: boolean;
};

/** Who takes part in a journey: each with a device of their own, of the project's form where none is asked for. */
export type People = {
  syndic(who?: AccountKey | Account, taking?: Taking): Promise<Syndic>;
  boardMember(who?: AccountKey, taking?: Taking): Promise<BoardMember>;
  owner(who?: AccountKey, taking?: Taking): Promise<Owner>;
  admin(taking?: Taking): Promise<Admin>;
};

/** What can happen but once in the books of the demo: each mode has another building, period, debtor. */
export type Once = {
  /** Whose 2025 nobody closed yet. */
  readonly yearToClose: { readonly name: string };
  /** Not settled yet at Les Tilleuls, as it is typed, with a day for its provisions. */
  readonly toSettle: { readonly from: string; readonly until: string; readonly calledOn: string };
  /** Of Les Coteaux, and never reminded. */
  readonly debtor: AccountKey;
};

const onceOnline: Once = {
  yearToClose: demo.buildings.belvedere,
  toSettle: { from: '01/03/2026', until: '31/03/2026', calledOn: '15/03/2026' },
  debtor: 'volunteerBoard',
};
const onceInAirplane: Once = {
  yearToClose: demo.buildings.horta,
  toSettle: { from: '01/02/2026', until: '28/02/2026', calledOn: '15/02/2026' },
  debtor: 'volunteer',
};

type Fixtures = { readonly people: People; readonly books: Books; readonly once: Once };
export type Modes = {
  /** Everybody loses their network as soon as all of their data has arrived. */
  readonly airplane: boolean;
};
type Role<T> = new (account: Account, device: Device) => T;

export const test = base.extend<Fixtures & Modes>({
  airplane: [false, { option: true }],
  people: async ({ browser, launchOptions, airplane }, use, info) => {
    const devices: Device[] = [];
    async function join<T extends Syndic | Owner | BoardMember | Admin>(
      role: Role<T>,
      who: AccountKey | Account,
      taking: Taking,
    ) {
      const account: Account = typeof who === 'string' ? demo.accounts[who] : who;
      const form = taking.on ?? formOf(info.project.name);
      const device = await Device.take({
        name: `${account.name} (${form})`,
        form,
        mode: airplane ? 'airplane' : 'online',
        locale: `${account.language}-BE`,
        browser,
        ownBrowser: taking.ownBrowser ?? false,
        launchOptions: {
          ...launchOptions,
          args: [...(launchOptions.args ?? []), ...(taking.switches ?? [])],
        },
      });
      devices.push(device);
      const person = new role(account, device);
      if (taking.signedIn !== false) {
        await person.signsIn();
        await device.takesOff();
      }
      return person;
    }
    await use({
      syndic: (who = 'syndic', taking = {}) => join(Syndic, who, taking),
      boardMember: (who = 'board', taking = {}) => join(BoardMember, who, taking),
      owner: (who = 'owner', taking = {}) => join(Owner, who, taking),
      admin: (taking = {}) => join(Admin, 'admin', taking),
    });
    const violations: string[] = [];
    for (const device of devices) {
      if (info.errors.length > 0) await keepScreen(device, (name) => info.outputPath(name));
      else if (device.hasOpenTab) violations.push(...(await violationsAtRest(device.page)));
      await device.putAway();
    }
    expect(violations, 'where the journey ended, everybody can read it').toEqual([]);
    expect(
      devices.flatMap(({ complaints }) => complaints.heard),
      'the browsers complained of nothing',
    ).toEqual([]);
  },
  once: async ({ airplane }, use) => {
    await use(airplane ? onceInAirplane : onceOnline);
  },
  books: async ({ browserName: _ }, use) => {
    const books = await openBooks();
    await use(books);
    await books.close();
  },
});

function formOf(project: string): Form {
  return project.endsWith('desktop') ? 'desktop' : 'phone';
}

/** A number that no other invoice of any run bears. */
export function uniqueNumber(prefix: string): string {
  return `${prefix}-${Date.now().toString(36).toUpperCase()}`;
}

/** What each screen showed when the journey failed: as a picture, and as a screen reader tells it. */
async function keepScreen(device: Device, pathFor: (name: string) => string) {
  try {
    const told = await device.page.locator('body').ariaSnapshot({ timeout: 5_000 });
    writeFileSync(pathFor(`${device.name}.txt`), `${device.page.url()}\n${told}`);
    await device.page.screenshot({ timeout: 5_000, path: pathFor(`${device.name}.png`) });
  } catch {
    return;
  }
}

export { demo, expect };
