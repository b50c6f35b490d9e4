import { OwnAccount, ownAccounts } from 'shared-domain/accounting';
import { sampleId } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { readAccount, typedAccount } from './typed-account.ts';

const { body } = ownAccounts.sample;
const typed = typedAccount(body);

test('an account reads as it was written', () => {
  const { account, troubles } = readAccount({ ...typed, code: '61 0111', tenantShare: '100 %' }, []);
  expect(troubles).toEqual({});
  expect(OwnAccount.parse({ building: sampleId(10), ...account })).toEqual(body);
});

test.each([
  [{ code: '61011' }, 'account-code', 'account.notBelowChart'],
  [{ code: '6A' }, 'account-code', 'account.invalid'],
  [{ code: '610112' }, 'account-code', 'account.taken'],
  [{ fr: ' ' }, 'account-fr', 'field.missing'],
  [{ nl: '' }, 'account-nl', 'field.missing'],
  [{ tenantShare: '101' }, 'account-tenant', 'field.notNumber'],
])('%j is told at its field', (changes, field, code) => {
  expect(readAccount({ ...typed, ...changes }, ['610112']).troubles).toEqual({
    [field]: expect.objectContaining({ code }),
  });
});

test('German and English may wait, and so may the tenant’s share', () => {
  const { account, troubles } = readAccount({ ...typed, de: '', en: '', tenantShare: '' }, []);
  expect(troubles).toEqual({});
  expect(account.tenantShare).toBeNull();
});
