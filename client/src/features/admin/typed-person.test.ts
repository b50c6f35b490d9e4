import { expect, test } from 'vitest';
import { organisationOf, personOf, troublesOfOrganisation, troublesOfPerson } from './typed-person.ts';

const person = {
  name: ' An Peeters ',
  email: ' An@Example.be ',
  language: 'nl' as const,
  confirmedEmail: '',
};

test('a person is read as typed, the address in small letters', () => {
  expect(personOf(person)).toEqual({ name: 'An Peeters', email: 'an@example.be', language: 'nl' });
  expect(troublesOfPerson({ ...person, name: '', email: 'an@' })).toEqual({
    'person-name': { code: 'field.missing' },
    'person-email': { code: 'email.invalid' },
  });
});

test('an account that exists is confirmed for the address it was said of, and for no other', () => {
  const confirmed = { ...person, confirmedEmail: 'an@example.be' };
  expect(personOf(confirmed)).toMatchObject({ email: 'an@example.be', confirmed: true });
  expect(personOf({ ...confirmed, email: 'jan@example.be' })).not.toHaveProperty('confirmed');
  expect(personOf({ ...confirmed, email: '', confirmedEmail: '' })).not.toHaveProperty('confirmed');
});

test('an organisation may begin without an administrator, never without a name', () => {
  const typed = {
    organisationName: 'Régie',
    enterpriseNumber: '',
    name: '',
    email: '',
    language: 'fr' as const,
    confirmedEmail: '',
    isSyndic: true,
  };
  expect(troublesOfOrganisation(typed)).toEqual({});
  expect(organisationOf(typed)).toEqual({ name: 'Régie', enterpriseNumber: null, admin: null });
  const wrong = troublesOfOrganisation({
    ...typed,
    organisationName: ' ',
    enterpriseNumber: '1',
    name: 'An',
  });
  expect(Object.keys(wrong).sort()).toEqual(['organisation-name', 'organisation-number', 'person-email']);
});
