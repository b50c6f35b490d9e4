import {
  Amount,
  BarList,
  DataTable,
  DefinitionList,
  ExplainedLines,
  MeterUseBars,
  StepLine,
} from '../src/ui/index.ts';
import { Room, Specimen } from './specimen.tsx';

const amounts = [0, 1, 123_456, -98_700, 1_234_567_890];
const charges = [
  { key: 'a', name: 'Nettoyage des communs', cents: 184_250 },
  {
    key: 'b',
    name: 'Ascenseur : entretien, réparations et contrôle périodique par un organisme agréé',
    cents: 96_000,
  },
];

export function Figures() {
  return (
    <Room title="Figures">
      <Specimen of="Amount">
        {amounts.map((cents) => (
          <Amount key={cents} cents={cents} {...(cents > 1_000_000 && { weight: 'strong' })} />
        ))}
      </Specimen>
      <Specimen of="DefinitionList">
        <DefinitionList
          items={[
            { term: 'Échéance', value: '31/03/2026' },
            { term: 'À payer', value: <Amount cents={45_600} weight="strong" /> },
          ]}
        />
      </Specimen>
      <Specimen of="DataTable">
        <DataTable
          caption="Charges"
          columns={[
            { key: 'name', header: 'Charge', cell: ({ name }) => name, isTitle: true },
            { key: 'cents', header: 'Montant', cell: ({ cents }) => <Amount cents={cents} />, align: 'end' },
          ]}
          rows={charges}
          rowKey={({ key }) => key}
        />
      </Specimen>
      <Specimen of="BarList">
        <BarList
          title="Charges par poste"
          heads={{ label: 'Poste', value: 'Montant', against: 'budget' }}
          bars={charges.map(({ key, name, cents }, at) => ({
            ...{ key, label: name, value: cents, figure: `${cents / 100} €` },
            against: { value: 120_000, figure: '1 200,00 €', words: 'budget 1 200,00 €' },
            ...(cents > 120_000 && { tone: 'bad' as const }),
            ...(at === 1 && { to: { to: '/', search: {} }, isChosen: true }),
          }))}
        />
      </Specimen>
      <Specimen of="MeterUseBars">
        <MeterUseBars
          uses={[
            {
              ...{ key: '61200', title: 'Eau' },
              heads: { label: 'Lot', value: 'm³', against: 'période précédente' },
              bars: [
                {
                  ...{ key: 'a', label: 'Lot 1A', value: 415, figure: '41,5 m³' },
                  against: { value: 442, figure: '44,2 m³', words: 'avant : 44,2 m³' },
                },
                {
                  ...{ key: 'b', label: 'Lot 1B', value: 1_204, figure: '120,4 m³' },
                  against: { value: 0, figure: '0,0 m³', words: 'avant : 0,0 m³' },
                },
                { key: 'c', label: 'Lot Rez-de-chaussée commercial', value: 77, figure: '7,7 m³' },
              ],
            },
          ]}
        />
      </Specimen>
      <Specimen of="StepLine">
        <StepLine
          title="Trésorerie"
          words="Le plus bas : -350,00 € le 10/03/2026."
          from="2026-01-01"
          until="2026-06-30"
          lines={[
            {
              ...{ key: 'was', label: 'jusqu’à aujourd’hui', until: '2026-03-01' },
              points: [
                { on: '2026-01-01', value: 420_000 },
                { on: '2026-02-05', value: 180_000 },
              ],
            },
            {
              ...{ key: 'ahead', label: 'connu d’avance', until: '2026-06-30', isAhead: true },
              points: [
                { on: '2026-03-01', value: 180_000 },
                { on: '2026-03-10', value: -35_000 },
                { on: '2026-04-15', value: 310_000 },
              ],
            },
          ]}
          marked={{ on: '2026-03-10', value: -35_000 }}
        />
      </Specimen>
      <Specimen of="ExplainedLines">
        <ExplainedLines
          label="Pourquoi ce montant"
          vouchersLabel="Pièces"
          lines={[
            {
              ...{ key: 'lift', title: 'Ascenseur', detail: '42/1000', cents: 4_032 },
              steps: [
                { label: 'Facture', value: '960,00 €' },
                { label: 'Votre part', value: '42/1000' },
              ],
              note: 'Arrondi au cent, la somme des parts fait la facture.',
              vouchers: [{ key: 'v', title: 'Liftor 2026-118', day: '12/02/2026', cents: 96_000, to: '/' }],
            },
          ]}
        />
      </Specimen>
    </Room>
  );
}
