import { bookEvent } from '../../accounting/posting/book-event.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Effect, Placed, State } from '../../sync/define.ts';
import { type PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from '../call/payment-settings.ts';
import { accountFigures } from './account-figures.ts';
import type { Settlement } from './compute-settlement.ts';
import { ownerCommunications } from './owner-communications.ts';
import { type OwnerStatement, type ProvisionalStatement, statementIdOf } from './owner-statement.ts';
import type { PublishSettlement } from './publication.ts';
import { type Published, type PublishedSettlement, settlementIdOf } from './settlement.ts';
import { expensesPerPart } from './settlement-expenses.ts';
import type { SettlementInput } from './settlement-input.ts';
import { shortened } from './shortened.ts';
import { expensesOf, statementOf } from './statement-of.ts';

export type Publication = {
  readonly command: Placed<PublishSettlement>;
  readonly association: Building;
  readonly input: SettlementInput;
  readonly settlement: Settlement;
  readonly state: State;
};

/** [SET-11] The settlement for the staff, its costs for all owners, and for each owner their statement and their entry. */
export function publicationEffects(publication: Publication, context: Context): Effect[] {
  const { command, settlement, input } = publication;
  const communications = ownerCommunications(command, settlement, publication.state);
  const corrected = input.published.find(({ id }) => id === input.corrects) ?? null;
  const staff = publishedOf(publication, communications, context);
  return [
    { do: 'fact', type: 'settlement', id: settlementIdOf(command.id), body: staff },
    ...expenseEffects(publication),
    ...takeBack(publication, context),
    ...settlement.owners.flatMap(({ ownerId }) => {
      const statement = statementOf(settlement, ownerId);
      const communication = communications.get(ownerId) ?? '';
      return [
        statementEffect(publication, { statement, communication, corrected }, context),
        ...entryEffects(publication, statement, context),
      ];
    }),
  ];
}

function publishedOf(
  { command, settlement }: Publication,
  communications: ReadonlyMap<Id, string>,
  context: Context,
): PublishedSettlement {
  const { building, label, bookedOn, dueOn, corrects, contentHash, meters } = command.body;
  const { period, costs, provisions, upTo, late, without } = settlement;
  return {
    ...{ building, label, period, bookedOn, dueOn, corrects, contentHash, meters, costs, provisions },
    groups: settlement.groups.map(({ account, shared, total, vat }) => ({
      ...{ account, total, vat },
      by: shared.by,
      within: shared.within,
    })),
    owners: settlement.owners.map(({ isFirm: _, ...owner }) => ({
      ...owner,
      communication: communications.get(owner.ownerId) ?? '',
    })),
    upTo: { ...upTo },
    late: [...late],
    without: [...without],
    publishedBy: context.account,
    publishedByName: context.accountName,
    publishedAt: context.now,
  };
}

function expenseEffects({ command, settlement }: Publication): Effect[] {
  const items = expensesOf(settlement);
  const effects: Effect[] = [];
  for (let at = 0; at < items.length; at += expensesPerPart) {
    const part = effects.length + 1;
    const { building } = command.body;
    const settlementId = settlementIdOf(command.id);
    const body = { building, settlementId, part, items: items.slice(at, at + expensesPerPart) };
    effects.push({ do: 'fact', type: 'settlementExpenses', id: `${command.id}.expenses-${part}`, body });
  }
  return effects;
}

type Told = {
  readonly statement: ProvisionalStatement;
  readonly communication: string;
  readonly corrected: Published | null;
};

function statementEffect(
  { command, association, input, state }: Publication,
  { statement, communication, corrected }: Told,
  context: Context,
): Effect {
  const { building, label, dueOn, bookedOn } = command.body;
  const { name, address, enterpriseNumber, bankAccounts } = association;
  const { ownerId } = statement;
  const chosen = state.byId<PaymentSettings>('paymentSettings', paymentSettingsIdOf(building))?.body;
  const days = { from: statement.period.from, bookedOn, today: context.today };
  const body: OwnerStatement = {
    ...statement,
    is: 'final',
    ...{ building, label, dueOn, communication },
    settlementId: settlementIdOf(command.id),
    association: {
      ...{ name, address, enterpriseNumber },
      iban: bankAccounts.find(({ purpose }) => purpose === 'current')?.iban ?? null,
    },
    publishedAt: context.now,
    account: accountFigures(input, ownerId, days, paymentSettingsOf(chosen).imputation),
    corrects: corrected && correctionOf(corrected, ownerId),
  };
  return { do: 'fact', type: 'ownerStatement', id: statementIdOf(command.id, ownerId), body };
}

/** [SET-16] The statement that is replaced, so that its owner sees both and the difference. */
function correctionOf({ id, owners }: Published, ownerId: Id): OwnerStatement['corrects'] {
  const before = owners.find((owner) => owner.ownerId === ownerId);
  const statementId = before ? statementIdOf(id.replace(/\.settlement$/, ''), ownerId) : null;
  return { statementId, settlementId: id, balance: before?.balance ?? 0 };
}

/** [SET-11] One entry per owner: their costs leave class 6, their provisions 701 and 702, the balance stands on 4101. */
function entryEffects(
  { command, association }: Publication,
  statement: ProvisionalStatement,
  context: Context,
): Effect[] {
  const { building, label, bookedOn, dueOn } = command.body;
  const { ownerId, ownerName } = statement;
  const costs = byAccount([...statement.lines, ...statement.privateLines]);
  const provisions = byAccount(statement.provisionLines);
  if ([...costs, ...provisions].every(({ amount }) => amount === 0)) return [];
  const id = statementIdOf(command.id, ownerId);
  return bookEvent(
    {
      ...{ building, association },
      date: bookedOn,
      description: shortened(`${label} · ${ownerName}`, 240),
      voucher: { kind: 'settlement', id: settlementIdOf(command.id), pages: [] },
      event: {
        is: 'settlement',
        ...{ ownerId, label, costs, provisions },
        claim: { id, kind: 'settlement', dueOn },
      },
      command: command.id,
      suffix: `-${ownerId}`,
    },
    context,
  );
}

function byAccount(lines: readonly { readonly account: string; readonly amount: Cents }[]) {
  const accounts = [...new Set(lines.map(({ account }) => account))].sort();
  return accounts.map((account) => ({
    account,
    amount: sum(lines.filter((line) => line.account === account).map(({ amount }) => amount)),
  }));
}

/** [SET-16] What the corrected settlement booked is taken back, entry by entry, but for what somebody took back already. */
function takeBack({ command, association, input }: Publication, context: Context): Effect[] {
  const { building, bookedOn, corrects, label } = command.body;
  if (corrects === null) return [];
  const reversed = new Set(input.entries.map(({ reverses }) => reverses));
  const booked = input.entries.filter(
    ({ id, event, voucher }) => event === 'settlement' && voucher.id === corrects && !reversed.has(id),
  );
  return booked
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((entry) =>
      bookEvent(
        {
          ...{ building, association },
          date: bookedOn > entry.date ? bookedOn : entry.date,
          description: shortened(`${label} · ${entry.description}`, 240),
          voucher: { kind: 'entry', id: entry.id, pages: [] },
          event: { is: 'reversal', lines: entry.lines },
          command: command.id,
          suffix: `-back${entry.id.slice(entry.id.indexOf('.entry') + '.entry'.length)}`,
          reverses: { id: entry.id, journal: entry.journal },
        },
        context,
      ),
    );
}
