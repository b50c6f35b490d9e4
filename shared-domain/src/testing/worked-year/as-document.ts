import { chartLabel } from '../../accounting/chart/account.ts';
import { sum } from '../../kernel/cents.ts';
import { formatAmount } from '../../kernel/format-money.ts';
import type { PublishedSettlement } from '../../receivables/settlement/settlement.ts';
import { movesOf, type Step, type Year } from './year.ts';

/** The year for an accountant to read: what happened, what it moved, where the books stand. */
export function asDocument(year: Year): string {
  return [opening, ...year.steps.map(chapter), settled(year)].join('\n');
}

const opening = `# A worked year

Résidence Les Charmes: 16 flats and 8 garages, 15 owners, 10 000 shares and a key of 1 000 for the lift. Every step below is done by the
product's own rules in \`src/testing/worked-year\`, held to these amounts to the cent by \`src/testing/worked-year.test.ts\`, and written here by
\`pnpm --filter shared-domain worked-year\`. Amounts are in euros: debits without sign, credits with a minus.
`;

function chapter({ on, title, text, moves, entries, books }: Step): string {
  const rows = Object.entries(moves).sort(([a], [b]) => (a < b ? -1 : 1));
  const balances = movesOf(books);
  const table = rows.map(
    ([account, moved]) =>
      `| ${account} ${chartLabel(account, 'fr')} | ${amount(moved)} | ${amount(balances[account] ?? 0)} |`,
  );
  const said = [`## ${on}: ${title}`, text, told(entries.length)].filter((line) => line !== '');
  const moved =
    table.length === 0 ? [] : [`| account | moved | balance |\n|---|---:|---:|\n${table.join('\n')}`];
  return `${[...said, ...moved].join('\n\n')}\n`;
}

function told(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'One entry.' : `${count} entries.`;
}

function settled({ books }: Year): string {
  const [settlement] = books.all<PublishedSettlement>('settlement');
  const owners = settlement?.body.owners ?? [];
  const rows = owners.map(
    ({ name, costs, privateCosts, provisions, balance }) =>
      `| ${name.trim()} | ${amount(costs)} | ${amount(privateCosts)} | ${amount(provisions)} | ${amount(balance)} |`,
  );
  const total = (of: (one: (typeof owners)[number]) => number) => amount(sum(owners.map(of)));
  const last = `| **Together** | ${total((one) => one.costs)} | ${total((one) => one.privateCosts)} | ${total((one) => one.provisions)} | ${total((one) => one.balance)} |`;
  return `## What each owner was settled for\n\n| owner | costs | of them private | provisions | to pay |\n|---|---:|---:|---:|---:|\n${[...rows, last].join('\n')}\n`;
}

const amount = (cents: number) => formatAmount(cents, 'fr').replaceAll(/[\u00a0\u202f]/g, ' ');
