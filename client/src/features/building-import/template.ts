import type { Language } from 'shared-domain/kernel';
import type { ImportField } from 'shared-domain/ownership/import';
import type { Translate } from '../../i18n/index.ts';
import type { SheetCell } from '../../platform/index.ts';
import { today } from '../../platform/index.ts';

const columns = [
  'number',
  'kind',
  'floor',
  'description',
  'lastName',
  'firstName',
  'share',
  'street',
  'postalCode',
  'city',
  'email',
  'phone',
  'language',
] as const satisfies readonly ImportField[];

/** The headings in the person's language and two lots, one of them with two owners. */
export function templateSheet(t: Translate, language: Language) {
  const entrance = t('import.example.description');
  const lot = ['1A', t('lot.kind.apartment'), 1, entrance];
  const place = ['Rue Haute 5', '1000', 'Bruxelles'];
  const rows: SheetCell[][] = [
    [...lot, 'Lambert', 'Anne', '1/2', ...place, 'anne@example.be', '+32 475 12 34 56', language, 450, 500],
    [...lot, 'Peeters', 'Bart', '1/2', ...place, 'bart@example.be', '', language, 450, 500],
    [
      '1B',
      t('lot.kind.apartment'),
      1,
      entrance,
      'Immo Parc SA',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      language,
      550,
      500,
    ],
  ];
  const headers = [
    ...columns.map((field) => t(`import.field.${field}`)),
    t('import.example.parts'),
    t('import.example.elevator'),
  ];
  return { headers, rows };
}

export async function makeTemplate(t: Translate, language: Language): Promise<File> {
  const { writeSheet } = await import('../../platform/spreadsheet/write-sheet.ts');
  const title = { list: t('import.templateName'), about: [], day: today(), language };
  return writeSheet(templateSheet(t, language), title, 'xlsx');
}
