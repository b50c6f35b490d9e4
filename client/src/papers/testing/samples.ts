import { ownerCalls, ownerStatements, reminders, settlementExpenses } from 'shared-domain/receivables';
import type { CallPaper } from '../call-paper.ts';
import type { Addressee, Sender } from '../paper.ts';
import type { ReminderPaper } from '../reminder-paper.ts';
import type { StatementPaper } from '../statement-paper.ts';

export const sender: Sender = {
  name: 'Résidence Les Tilleuls',
  address: { street: 'Avenue des Tilleuls 12', postalCode: '1180', city: 'Uccle' },
  enterpriseNumber: '0123456749',
  office: 'Régie du Midi',
};

/** Letters that neighbours of ours bear. */
export const longName = 'Mevr. Ștefania Łukaszewska-Yağmur & M. Jean-François Ørsted-Çelik de Œuvre-Groß';

export const addressee: Addressee = {
  name: longName,
  address: { street: 'Chaussée d’Alsemberg 1203 bte 14', postalCode: '1180', city: 'Bruxelles' },
};

const { body } = ownerCalls.sample;

export const callSample: CallPaper = {
  sender,
  to: addressee,
  state: 'final',
  call: { ...body, lots: body.lots.map((lot) => ({ ...lot, roundingCents: 1 as const })) },
  open: body.amount,
  toPay: body.amount,
};

const statement = ownerStatements.sample.body;

export const statementSample: StatementPaper = {
  sender,
  to: addressee,
  state: 'final',
  on: '2026-04-15',
  label: statement.label,
  statement,
  before: null,
  expenses: settlementExpenses.sample.body.items,
  payable: {
    iban: 'BE68539007547034',
    communication: statement.communication,
    dueOn: statement.dueOn,
    open: statement.balance,
  },
  issued: statement,
};

export const reminderSample: ReminderPaper = {
  sender,
  to: addressee,
  state: 'final',
  reminder: reminders.sample.body,
  registeredNumber: 'RR 1234 5678 9 BE',
};
