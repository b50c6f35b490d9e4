import { demo, expect, test, uniqueNumber } from '../journey.ts';

const injected = '<img src="x" onerror="document.title = \'taken\'">';

test('a text that is markup stays text, and the browser refuses to make code or markup of any', async ({
  people,
}) => {
  const number = uniqueNumber('TEXTE');
  const claire = await people.syndic();
  await claire.writesInvoice({
    building: demo.buildings.tilleuls.name,
    supplier: { name: `${injected} ${number}` },
    number,
    date: '18/11/2026',
    total: '121,00',
    lines: [{ description: injected, account: '611', net: '100,00', vat: 21 }],
    note: injected,
  });
  await claire.submits();
  await claire.isUpToDate();
  await claire.goesTo('invoices.title');
  await claire.reads(`${injected} ${number}`);
  await claire.seesNoPictureFrom('x');

  await test.step('what a careless line of ours, or a stranger in the page, would do', async () => {
    // Each attempt is a breach of the policy, and the browser says so.
    claire.device.complaints.expect(
      /Content Security Policy|Trusted(HTML|Script|ScriptURL)|TrustedTypePolicy/,
    );
    expect(await claire.device.triesToInject(injected)).toEqual({
      innerHTML: 'refused',
      parsed: 'refused',
      framed: 'refused',
      evaluated: 'refused',
      'run from elsewhere': 'refused',
      'worked elsewhere': 'refused',
      'another policy': 'refused',
      'the policy once more': 'refused',
    });
    expect(await claire.page.title()).not.toBe('taken');
  });
});
