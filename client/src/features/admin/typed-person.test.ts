import { expect, test } from 'vitest';
import { organisationOf, personOf, troublesOfOrganisation, troublesOfPerson } from './typed-person.ts';

const person = { name: ' An Peeters ', email: ' An@Example.be ', language: 'nl' as const };

test('a person is read as typed, the address in small letters', () => {
  expect(personOf(person)).toEqual({ name: 'An Peeters', email: 'an@example.be', language: 'nl' });
  expect(troublesOfPerson({ ...person, name: '', email: 'an@' })).toEqual({
    'person-name': { code: 'field.missing' },
    'person-email': { code: 'email.invalid' },
  });
});

test('an organisation may begin without an administrator, never without a name', () => {
  const typed = {
    organisationName: 'Régie',
    enterpriseNumber: '',
    name: '',
    email: '',
    language: 'fr' as const,
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
