const staffScreens = [
  'today',
  'invoices',
  'books',
  'bank',
  'payments',
  'approvals',
  'building',
  'settlements',
  'budgets',
  'calls',
  'arrears',
  'sales',
];

/** Whether a screen tells of the papers of a building; one invoice is shown, or begun, without the rest. */
export function tellsOfBuildings(pathname: string): boolean {
  const [first = '', second] = pathname.split('/').filter((part) => part !== '');
  return staffScreens.includes(first) && !(first === 'invoices' && second !== undefined);
}
