/** What reading a table has to say of it: `refused` stops the import, `told` is what was taken for something. */
export type Finding = {
  readonly is: 'refused' | 'told';
  readonly code: FindingCode;
  /** As the spreadsheet numbers it; null: the table as a whole. */
  readonly row: number | null;
  /** The heading it stands under; '' where it is about a whole row. */
  readonly heading: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export const findingCodes = [
  'addressTooLong',
  'columnTwice',
  'columnUnknown',
  'denominatorAssumed',
  'denominatorDiffers',
  'emailInvalid',
  'enterpriseNumberInvalid',
  'floorInvalid',
  'holderDiffers',
  'holderTwice',
  'ibanInvalid',
  'ibanNotKept',
  'keyNameTooLong',
  'keySumWrong',
  'keyTwice',
  'keyUsed',
  'keyVersionLater',
  'kindAssumed',
  'kindUnknown',
  'languageUnknown',
  'lotDiffers',
  'lotMissing',
  'lotNumberTooLong',
  'nameMissing',
  'nameTooLong',
  'noLots',
  'noNumberColumn',
  'ownerAmbiguous',
  'ownerDiffers',
  'partInvalid',
  'pasteTooWide',
  'phoneTooLong',
  'severalInName',
  'shareInvalid',
  'shareMissing',
  'sharesWrong',
  'textTooLong',
  'tooManyRows',
  'unknownLot',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export type Tell = (
  code: FindingCode,
  at?: { readonly row?: number | null; readonly heading?: string; readonly is?: Finding['is'] },
  params?: Finding['params'],
) => void;

/** Writes findings down; what is not said to be told is refused. */
export function teller(findings: Finding[]): Tell {
  return (code, at = {}, params = {}) => {
    const { row = null, heading = '', is = 'refused' } = at;
    findings.push({ is, code, row, heading, params });
  };
}
