import type { StatementLine } from 'shared-domain/bank';
import { cleanText, type LocalDate } from 'shared-domain/kernel';
import type { BodyOf } from '../../data/index.ts';
import { bearerOf } from './typed-parts.ts';

export type TypedRule = {
  readonly by: 'account' | 'words';
  readonly words: string;
  readonly account: string;
  readonly bearer: string;
  readonly label: string;
};

/** A rule begins with what tells the movement best: the account it came from, else its words. */
export function firstRule({ counterparty, communication, information }: StatementLine): TypedRule {
  const words = counterparty.name || communication.text || information;
  return {
    by: counterparty.account === '' ? 'words' : 'account',
    words: words.split('\n')[0]?.slice(0, 80) ?? '',
    account: '',
    bearer: '',
    label: '',
  };
}

export function ruleOf(
  typed: TypedRule,
  { building, from, createdOn }: { building: string; from: string; createdOn: LocalDate },
): BodyOf<'bankRule'> {
  const { by, words, account, bearer, label } = typed;
  return {
    building,
    when: by === 'account' ? { by, account: from } : { by, words: cleanText(words).trim() },
    propose: { account, bearer: bearerOf(bearer), label: cleanText(label) },
    createdOn,
  };
}
