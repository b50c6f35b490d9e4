import { readBankFile } from '../src/bank/index.ts';
import { statementOf, writeCoda } from '../src/bank/testing/index.ts';
import { measure } from './measure.ts';

const movements = 50_000;
const told = Array.from({ length: movements }, (_, index) => ({
  amount: 10_000 + (index % 997),
  bookedOn: '2026-03-02',
  from: `COPROPRIETAIRE ${index}`,
  iban: 'BE71096123456769',
  text: index % 2 ? 'Provisions du deuxième trimestre, appartement 2B' : '+++202/6000/12320+++',
}));
const statement = statementOf({ account: 'BE68539007547034', closedOn: '2026-03-02', sequence: '042' }, told);
// As large a file as is read: 20 MB.
const bytes = new TextEncoder().encode(writeCoda([statement]));

measure({ name: `CODA of ${movements} movements (${bytes.length >> 20} MB)`, runs: 7, limitMs: 1000 }, () => {
  const file = readBankFile(bytes);
  if (!file.ok || file.value.statements[0]?.movements.length !== movements) throw new Error('not read');
});
